package policies.terraform.aws.parameters_customer_key_test

import data.policies.terraform.aws.parameters_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_ssm_parameter", {}, ["key_id"]],
	["aws_ssm_parameter", {"key_id": ""}, ["key_id"]],
	["aws_ssm_parameter", {"key_id": "alias/aws/service"}, ["key_id"]],
]

_sound := [
	["aws_ssm_parameter", {"key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
	["aws_ssm_parameter", {"key_id": "alias/data"}],
]

test_deny_faults if {
	every case in _faults {
		findings := parameters_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not use a key of its own", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := parameters_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_applies if {
	parameters_customer_key.applies with input as _input("aws_ssm_parameter", {"type": "SecureString"})
	not parameters_customer_key.applies with input as _input("aws_ssm_parameter", {"type": "String"})
}
