package policies.terraform.aws.s3_bucket_customer_key_test

import data.policies.terraform.aws.s3_bucket_customer_key

_message := "aws_s3_bucket.uploads is not encrypted with a key from KMS"

_bucket(config) := {"address": "aws_s3_bucket.uploads", "config": config}

_rules(algorithm) := [{"apply_server_side_encryption_by_default": [{"sse_algorithm": algorithm}]}]

_inline(algorithm) := {"subject": _bucket({"server_side_encryption_configuration": [{"rule": _rules(algorithm)}]})}

_separate(rules) := {
	"subject": _bucket({}),
	"related": {"aws_s3_bucket_server_side_encryption_configuration": [_encryption(rules)]},
}

_encryption(rules) := {
	"address": "aws_s3_bucket_server_side_encryption_configuration.uploads",
	"config": {"rule": rules},
}

test_applies_where_encryption_is_stated if {
	s3_bucket_customer_key.applies with input as _separate(_rules("AES256"))
	s3_bucket_customer_key.applies with input as _inline("AES256")
	not s3_bucket_customer_key.applies with input as {"subject": _bucket({}), "related": {}}
}

test_deny_key_of_s3 if {
	findings := s3_bucket_customer_key.deny with input as _separate(_rules("AES256"))
	place := {
		"address": "aws_s3_bucket_server_side_encryption_configuration.uploads",
		"path": ["rule", 0, "apply_server_side_encryption_by_default", 0, "sse_algorithm"],
	}
	findings == {{"message": _message, "path": [], "related": [place]}}
}

test_deny_inline_key_of_s3 if {
	findings := s3_bucket_customer_key.deny with input as _inline("AES256")
	outer := ["server_side_encryption_configuration", 0, "rule", 0]
	path := array.concat(outer, ["apply_server_side_encryption_by_default", 0, "sse_algorithm"])
	findings == {{"message": _message, "path": path}}
}

test_allow_kms if {
	every algorithm in ["aws:kms", "aws:kms:dsse"] {
		separate := s3_bucket_customer_key.deny with input as _separate(_rules(algorithm))
		inline := s3_bucket_customer_key.deny with input as _inline(algorithm)
		separate == set()
		inline == set()
	}
}

test_allow_rule_without_default if {
	findings := s3_bucket_customer_key.deny with input as _separate([{"bucket_key_enabled": true}])
	findings == set()
}
