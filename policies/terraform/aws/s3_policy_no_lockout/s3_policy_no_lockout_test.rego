package policies.terraform.aws.s3_policy_no_lockout_test

import data.policies.terraform.aws.s3_policy_no_lockout

_input(statement) := {"subject": {
	"type": "aws_s3_bucket_policy",
	"address": "X",
	"config": {},
	"views": {"documents": [{"path": ["policy"], "document": {"Statement": [statement]}}]},
}}

_denial := {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}

test_deny_lockout if {
	every change in [{}, {"Principal": {"AWS": "*"}}, {"Action": ["*"]}] {
		findings := s3_policy_no_lockout.deny with input as _input(object.union(_denial, change))
		findings == {{"message": "X shuts everybody but the root user out", "path": ["policy", "Statement", 0]}}
	}
}

test_allow_narrow_denials if {
	every change in [
		{"Effect": "Allow"},
		{"Principal": {"AWS": "arn:aws:iam::111122223333:role/reports"}},
		{"Action": "s3:DeleteObject"},
		{"Condition": {"Bool": {"aws:SecureTransport": "false"}}},
	] {
		findings := s3_policy_no_lockout.deny with input as _input(object.union(_denial, change))
		findings == set()
	}
}
