package policies.terraform.aws.s3_policy_tls_only_test

import data.policies.terraform.aws.s3_policy_tls_only

_subject(type, config, documents) := {
	"type": type,
	"address": "X",
	"config": config,
	"views": {"documents": [{"path": ["policy"], "document": document} | some document in documents]},
}

_denial := {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}

_leave := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

_message := "X takes requests without TLS"

test_deny_bucket_without_policy if {
	findings := s3_policy_tls_only.deny with input as {"subject": _subject("aws_s3_bucket", {}, [])}
	findings == {{"message": _message, "path": []}}
}

test_deny_policy_without_denial if {
	subject := _subject("aws_s3_bucket_policy", {"policy": "x"}, [{"Statement": [_leave]}])
	findings := s3_policy_tls_only.deny with input as {"subject": subject}
	findings == {{"message": _message, "path": ["policy"]}}
}

test_allow_policy_with_denial if {
	subject := _subject("aws_s3_bucket", {"policy": "x"}, [{"Statement": [_leave, _denial]}])
	inline := s3_policy_tls_only.deny with input as {"subject": subject}
	inline == set()
	related := {"aws_s3_bucket_policy": [{"address": "a", "config": {}}]}
	bare := _subject("aws_s3_bucket", {}, [])
	separate := s3_policy_tls_only.deny with input as {"subject": bare, "related": related}
	separate == set()
}
