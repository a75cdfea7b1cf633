package policies.cloudformation.s3_policy_tls_only_test

import data.policies.cloudformation.s3_policy_tls_only

_input(statements) := {
	"subject": {"type": "AWS::S3::Bucket", "address": "X", "config": {}},
	"related": {"AWS::S3::BucketPolicy": [{"address": "P", "config": _policy(statements)}]},
}

_policy(statements) := {"Properties": {"PolicyDocument": {"Statement": statements}}}

_denial := {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}

_leave := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_without_denial if {
	findings := s3_policy_tls_only.deny with input as _input([_leave])
	findings == {{"message": "X takes requests without TLS", "path": []}}
}

test_allow_denial if {
	findings := s3_policy_tls_only.deny with input as _input([_leave, _denial])
	findings == set()
}
