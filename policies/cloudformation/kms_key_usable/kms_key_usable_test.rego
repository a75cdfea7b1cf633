package policies.cloudformation.kms_key_usable_test

import data.policies.cloudformation.kms_key_usable

_parameters := {"ANX-CFN-0149": {"minimum_days": 14}}

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::KMS::Key", {"Properties": {"Enabled": false}}, ["Properties", "Enabled"]],
	["AWS::KMS::Key", {"Properties": {"Enabled": "false"}}, ["Properties", "Enabled"]],
	["AWS::KMS::Key", {"Properties": {"PendingWindowInDays": 7}}, ["Properties", "PendingWindowInDays"]],
	["AWS::KMS::Key", {"Properties": {"PendingWindowInDays": "10"}}, ["Properties", "PendingWindowInDays"]],
]

_sound := [
	["AWS::KMS::Key", {}],
	["AWS::KMS::Key", {"Properties": {"Enabled": true}}],
	["AWS::KMS::Key", {"Properties": {"Enabled": {}}}],
	["AWS::KMS::Key", {"Properties": {"PendingWindowInDays": 30}}],
	["AWS::KMS::Key", {"Properties": {"PendingWindowInDays": "20"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := kms_key_usable.deny with input as _input(case[0], case[1])
			with data.parameters as _parameters
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X is disabled or goes away fast: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := kms_key_usable.deny with input as _input(case[0], case[1])
			with data.parameters as _parameters
		findings == set()
	}
}
