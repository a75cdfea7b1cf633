package policies.terraform.aws.parameters_secure_test

import data.policies.terraform.aws.parameters_secure

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_ssm_parameter", {}, ["type"]],
	["aws_ssm_parameter", {"type": "String"}, ["type"]],
]

_sound := [
	["aws_ssm_parameter", {"type": "SecureString"}],
]

test_deny_faults if {
	every case in _faults {
		findings := parameters_secure.deny with input as _input(case[0], case[1])
		findings == {{"message": "X is stored in plain text", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := parameters_secure.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
