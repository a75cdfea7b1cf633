package policies.terraform.aws.kms_key_usable_test

import data.policies.terraform.aws.kms_key_usable

_parameters := {"ANX-TF-AWS-0149": {"minimum_days": 14}}

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_kms_key", {"is_enabled": false}, ["is_enabled"]],
	["aws_kms_key", {"is_enabled": "false"}, ["is_enabled"]],
	["aws_kms_key", {"deletion_window_in_days": 7}, ["deletion_window_in_days"]],
	["aws_kms_key", {"deletion_window_in_days": "10"}, ["deletion_window_in_days"]],
]

_sound := [
	["aws_kms_key", {}],
	["aws_kms_key", {"is_enabled": true}],
	["aws_kms_key", {"is_enabled": {}}],
	["aws_kms_key", {"deletion_window_in_days": 30}],
	["aws_kms_key", {"deletion_window_in_days": "20"}],
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
