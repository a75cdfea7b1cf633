package policies.terraform.aws.s3_bucket_lifecycle_test

import data.policies.terraform.aws.s3_bucket_lifecycle

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_allow_module_for_buckets if {
	s3_bucket_lifecycle.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_bucket_lifecycle.applies with input as _input("aws_s3_bucket", {})
	not s3_bucket_lifecycle.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}

test_deny_bucket_without if {
	findings := s3_bucket_lifecycle.deny with input as _input("aws_s3_bucket", {})
	findings == {{"message": "X does not say how long objects are kept", "path": ["lifecycle_rule"]}}
}

test_allow_bucket_with if {
	inline := s3_bucket_lifecycle.deny with input as _input("aws_s3_bucket", {"lifecycle_rule": [{"enabled": true}]})
	inline == set()
	subject := {"type": "aws_s3_bucket", "address": "X", "config": {}}
	related := {"aws_s3_bucket_lifecycle_configuration": [{"address": "a", "config": {}}]}
	separate := s3_bucket_lifecycle.deny with input as {"subject": subject, "related": related}
	separate == set()
}
