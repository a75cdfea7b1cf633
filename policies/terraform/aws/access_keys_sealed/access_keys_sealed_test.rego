package policies.terraform.aws.access_keys_sealed_test

import data.policies.terraform.aws.access_keys_sealed

_input(config) := {"subject": {"type": "aws_iam_access_key", "address": "X", "config": config}}

test_deny_open if {
	every config in [{"user": "reports"}, {"user": "reports", "status": "Active"}] {
		findings := access_keys_sealed.deny with input as _input(config)
		findings == {{"message": "X leaves its secret in the state as plain text", "path": []}}
	}
}

test_allow_sealed if {
	every config in [{"user": "reports", "pgp_key": "keybase:ops"}, {"user": "reports", "status": "Inactive"}] {
		findings := access_keys_sealed.deny with input as _input(config)
		findings == set()
	}
}
