package policies.terraform.aws.environment_customer_key_test

import data.policies.terraform.aws.environment_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_lambda_function", {"environment": [{"variables": {"STAGE": "live"}}]}, ["kms_key_arn"]],
	["aws_lambda_function", {"environment": [{"variables": {"STAGE": "live"}}], "kms_key_arn": ""}, ["kms_key_arn"]],
	[
		"aws_lambda_function",
		{"environment": [{"variables": {"STAGE": "live"}}], "kms_key_arn": "alias/aws/service"},
		["kms_key_arn"],
	],
]

_sound := [
	[
		"aws_lambda_function",
		{
			"environment": [{"variables": {"STAGE": "live"}}],
			"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
		},
	],
	["aws_lambda_function", {"environment": [{"variables": {"STAGE": "live"}}], "kms_key_arn": "alias/data"}],
	["aws_lambda_function", {}],
]

test_deny_faults if {
	every case in _faults {
		findings := environment_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": "X keeps its variables under the key of the service", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := environment_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_where_it_applies if {
	environment_customer_key.applies with input as _input("aws_lambda_function", {"environment": [{"variables": {"STAGE": "live"}}]})
}

test_allow_elsewhere if {
	not environment_customer_key.applies with input as _input("aws_lambda_function", {})
}
