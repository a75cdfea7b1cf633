package policies.terraform.aws.kms_key_rotation_test

import data.policies.terraform.aws.kms_key_rotation

_input(config) := {"subject": {"address": "aws_kms_key.data", "config": config}}

test_deny_not_rotated if {
	every config in [{}, {"enable_key_rotation": false}, {"enable_key_rotation": "false"}, {"enable_key_rotation": null}] {
		findings := kms_key_rotation.deny with input as _input(config)
		findings == {{"message": "aws_kms_key.data is never rotated", "path": ["enable_key_rotation"]}}
	}
}

test_allow_rotated if {
	every value in [true, "true"] {
		findings := kms_key_rotation.deny with input as _input({"enable_key_rotation": value})
		findings == set()
	}
}

test_allow_symmetric_keys_apply if {
	explicit := {"customer_master_key_spec": "SYMMETRIC_DEFAULT", "key_usage": "ENCRYPT_DECRYPT"}
	every config in [{}, explicit] {
		kms_key_rotation.applies with input as _input(config)
	}
}

test_allow_other_keys_do_not_apply if {
	configs := [
		{"customer_master_key_spec": "RSA_4096", "key_usage": "SIGN_VERIFY"},
		{"customer_master_key_spec": "HMAC_256", "key_usage": "GENERATE_VERIFY_MAC"},
		{"key_usage": "SIGN_VERIFY"},
		{"custom_key_store_id": "cks-1"},
	]
	every config in configs {
		not kms_key_rotation.applies with input as _input(config)
	}
}
