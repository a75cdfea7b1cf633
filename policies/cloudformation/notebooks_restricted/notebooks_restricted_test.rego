package policies.cloudformation.notebooks_restricted_test

import data.policies.cloudformation.notebooks_restricted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::SageMaker::NotebookInstance",
		{"Properties": {"DirectInternetAccess": "Disabled"}},
		["Properties", "RootAccess"],
	],
	[
		"AWS::SageMaker::NotebookInstance",
		{"Properties": {"DirectInternetAccess": "Disabled", "RootAccess": "Enabled"}},
		["Properties", "RootAccess"],
	],
	[
		"AWS::SageMaker::NotebookInstance",
		{"Properties": {"RootAccess": "Disabled"}},
		["Properties", "DirectInternetAccess"],
	],
	[
		"AWS::SageMaker::NotebookInstance",
		{"Properties": {"RootAccess": "Disabled", "DirectInternetAccess": "Enabled"}},
		["Properties", "DirectInternetAccess"],
	],
]

_sound := [
	[
		"AWS::SageMaker::NotebookInstance",
		{"Properties": {"DirectInternetAccess": "Disabled", "RootAccess": "Disabled"}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := notebooks_restricted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X gives too much: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := notebooks_restricted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
