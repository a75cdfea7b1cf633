package policies.terraform.aws.kms_key_policy_stated_test

import data.policies.terraform.aws.kms_key_policy_stated

_input(config) := {"subject": {"type": "aws_kms_key", "address": "X", "config": config}}

test_deny_none if {
	findings := kms_key_policy_stated.deny with input as _input({})
	findings == {{"message": "X states no policy", "path": ["policy"]}}
}

test_allow_stated if {
	inline := kms_key_policy_stated.deny with input as _input({"policy": "{}"})
	inline == set()
	related := {"aws_kms_key_policy": [{"address": "a", "config": {}}]}
	separate := kms_key_policy_stated.deny with input as object.union(_input({}), {"related": related})
	separate == set()
}
