package policies.terraform.aws.logs_masked_test

import data.policies.terraform.aws.logs_masked

test_deny_audit_only if {
	instance := {"subject": {
		"type": "aws_cloudwatch_log_data_protection_policy", "address": "aws_cloudwatch_log_data_protection_policy.this",
		"config": {},
		"views": {"documents": [{"path": ["policy_document"], "document": {"Statement": [{"Operation": {"Audit": {}}}]}}]},
	}}
	findings := logs_masked.deny with input as instance
	findings == {{"message": "aws_cloudwatch_log_data_protection_policy.this reports what it finds and masks nothing", 
		"path": ["policy_document"]}}
}

test_allow_masks if {
	instance := {"subject": {
		"type": "aws_cloudwatch_log_data_protection_policy", "address": "aws_cloudwatch_log_data_protection_policy.this",
		"config": {},
		"views": {"documents": [{"path": ["policy_document"], "document": {"Statement": [{"Operation": {"Deidentify": {"MaskConfig": {}}}}]}}]},
	}}
	findings := logs_masked.deny with input as instance
	findings == set()
}
