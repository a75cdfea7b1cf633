package policies.terraform.aws.queue_encryption_stated_test

import data.policies.terraform.aws.queue_encryption_stated

_input(config) := {"subject": {"type": "aws_sqs_queue", "address": "X", "config": config}}

test_deny_not_stated if {
	every config in [{}, {"kms_master_key_id": ""}] {
		findings := queue_encryption_stated.deny with input as _input(config)
		findings == {{"message": "X does not state how it is encrypted", "path": ["kms_master_key_id"]}}
	}
}

test_allow_stated if {
	every config in [
		{"kms_master_key_id": "alias/orders"},
		{"sqs_managed_sse_enabled": true},
		{"sqs_managed_sse_enabled": false},
	] {
		findings := queue_encryption_stated.deny with input as _input(config)
		findings == set()
	}
}
