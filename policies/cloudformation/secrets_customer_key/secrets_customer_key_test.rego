package policies.cloudformation.secrets_customer_key_test

import data.policies.cloudformation.secrets_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::SecretsManager::Secret", {}, ["Properties", "KmsKeyId"]],
	["AWS::SecretsManager::Secret", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::SecretsManager::Secret", {"Properties": {"KmsKeyId": "alias/aws/service"}}, ["Properties", "KmsKeyId"]],
]

_sound := [
	[
		"AWS::SecretsManager::Secret",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::SecretsManager::Secret", {"Properties": {"KmsKeyId": "alias/data"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := secrets_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not use a key of its own", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := secrets_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
