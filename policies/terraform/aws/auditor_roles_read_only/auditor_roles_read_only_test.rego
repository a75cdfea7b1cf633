package policies.terraform.aws.auditor_roles_read_only_test

import data.policies.terraform.aws.auditor_roles_read_only

test_deny_administrator if {
	instance := {"subject": {
		"type": "aws_iam_role_policy_attachment", "address": "aws_iam_role_policy_attachment.this",
		"config": {"role": "external-auditor", "policy_arn": "arn:aws:iam::aws:policy/AdministratorAccess"},
	}}
	findings := auditor_roles_read_only.deny with input as instance
	findings == {{"message": "aws_iam_role_policy_attachment.this lets auditors change what they audit", 
		"path": ["policy_arn"]}}
}

test_deny_managed if {
	instance := {"subject": {
		"type": "aws_iam_role", "address": "aws_iam_role.this",
		"config": {"name": "audit", "managed_policy_arns": ["arn:aws:iam::aws:policy/SecurityAudit", "arn:aws:iam::aws:policy/AmazonS3FullAccess"]},
	}}
	findings := auditor_roles_read_only.deny with input as instance
	findings == {{"message": "aws_iam_role.this lets auditors change what they audit", 
		"path": ["managed_policy_arns", 1]}}
}

test_allow_read if {
	instance := {"subject": {
		"type": "aws_iam_role_policy_attachment", "address": "aws_iam_role_policy_attachment.this",
		"config": {"role": "auditor", "policy_arn": "arn:aws:iam::aws:policy/SecurityAudit"},
	}}
	findings := auditor_roles_read_only.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "aws_iam_role_policy_attachment", "address": "aws_iam_role_policy_attachment.this",
		"config": {"role": "auditor"},
	}}
	auditor_roles_read_only.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "aws_iam_role_policy_attachment", "address": "aws_iam_role_policy_attachment.this",
		"config": {"name": "audit"},
	}}
	auditor_roles_read_only.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "aws_iam_role_policy_attachment", "address": "aws_iam_role_policy_attachment.this",
		"config": {"role": "cloudtrail-auditlog"},
	}}
	not auditor_roles_read_only.applies with input as instance_2
}
