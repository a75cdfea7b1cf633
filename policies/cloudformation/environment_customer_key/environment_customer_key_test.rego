package policies.cloudformation.environment_customer_key_test

import data.policies.cloudformation.environment_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::Lambda::Function",
		{"Properties": {"Environment": {"Variables": {"STAGE": "live"}}}},
		["Properties", "KmsKeyArn"],
	],
	[
		"AWS::Lambda::Function",
		{"Properties": {"Environment": {"Variables": {"STAGE": "live"}}, "KmsKeyArn": ""}},
		["Properties", "KmsKeyArn"],
	],
	[
		"AWS::Lambda::Function",
		{"Properties": {"Environment": {"Variables": {"STAGE": "live"}}, "KmsKeyArn": "alias/aws/service"}},
		["Properties", "KmsKeyArn"],
	],
	[
		"AWS::Serverless::Function",
		{"Properties": {"Environment": {"Variables": {"STAGE": "live"}}}},
		["Properties", "KmsKeyArn"],
	],
	[
		"AWS::Serverless::Function",
		{"Properties": {"Environment": {"Variables": {"STAGE": "live"}}, "KmsKeyArn": ""}},
		["Properties", "KmsKeyArn"],
	],
]

_sound := [
	[
		"AWS::Lambda::Function",
		{
			"Properties": {
				"Environment": {"Variables": {"STAGE": "live"}},
				"KmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	[
		"AWS::Lambda::Function",
		{"Properties": {"Environment": {"Variables": {"STAGE": "live"}}, "KmsKeyArn": "alias/data"}},
	],
	["AWS::Lambda::Function", {"Properties": {"Environment": {}}}],
	[
		"AWS::Serverless::Function",
		{
			"Properties": {
				"Environment": {"Variables": {"STAGE": "live"}},
				"KmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	["AWS::Serverless::Function", {"Properties": {"Environment": {}}}],
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
	config := {"Properties": {"Environment": {"Variables": {"STAGE": "live"}}}}
	environment_customer_key.applies with input as _input("AWS::Lambda::Function", config)
}

test_allow_elsewhere if {
	not environment_customer_key.applies with input as _input("AWS::Lambda::Function", {"Properties": {"Environment": {}}})
}
