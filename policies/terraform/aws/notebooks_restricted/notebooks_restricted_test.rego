package policies.terraform.aws.notebooks_restricted_test

import data.policies.terraform.aws.notebooks_restricted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_sagemaker_notebook_instance", {"direct_internet_access": "Disabled"}, ["root_access"]],
	[
		"aws_sagemaker_notebook_instance",
		{"direct_internet_access": "Disabled", "root_access": "Enabled"},
		["root_access"],
	],
	["aws_sagemaker_notebook_instance", {"root_access": "Disabled"}, ["direct_internet_access"]],
	[
		"aws_sagemaker_notebook_instance",
		{"root_access": "Disabled", "direct_internet_access": "Enabled"},
		["direct_internet_access"],
	],
]

_sound := [
	["aws_sagemaker_notebook_instance", {"direct_internet_access": "Disabled", "root_access": "Disabled"}],
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
