package policies.terraform.aws.s3_bucket_logging_test

import data.policies.terraform.aws.s3_bucket_logging

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_allow_module_for_buckets if {
	s3_bucket_logging.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_bucket_logging.applies with input as _input("aws_s3_bucket", {})
	not s3_bucket_logging.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}

test_deny_bucket_without if {
	findings := s3_bucket_logging.deny with input as _input("aws_s3_bucket", {})
	findings == {{"message": "X does not record who accesses it", "path": ["logging"]}}
}

test_allow_bucket_with if {
	inline := s3_bucket_logging.deny with input as _input("aws_s3_bucket", {"logging": [{"target_bucket": "acme-logs"}]})
	inline == set()
	subject := {"type": "aws_s3_bucket", "address": "X", "config": {}}
	related := {"aws_s3_bucket_logging": [{"address": "a", "config": {}}]}
	separate := s3_bucket_logging.deny with input as {"subject": subject, "related": related}
	separate == set()
}
