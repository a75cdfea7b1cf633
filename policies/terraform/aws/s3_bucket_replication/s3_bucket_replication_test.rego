package policies.terraform.aws.s3_bucket_replication_test

import data.policies.terraform.aws.s3_bucket_replication

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_allow_module_for_buckets if {
	s3_bucket_replication.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_bucket_replication.applies with input as _input("aws_s3_bucket", {})
	not s3_bucket_replication.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}

test_deny_bucket_without if {
	findings := s3_bucket_replication.deny with input as _input("aws_s3_bucket", {})
	findings == {{"message": "X has no second copy", "path": ["replication_configuration"]}}
}

test_allow_bucket_with if {
	inline := s3_bucket_replication.deny with input as _input("aws_s3_bucket", {"replication_configuration": [{"role": "x"}]})
	inline == set()
	subject := {"type": "aws_s3_bucket", "address": "X", "config": {}}
	related := {"aws_s3_bucket_replication_configuration": [{"address": "a", "config": {}}]}
	separate := s3_bucket_replication.deny with input as {"subject": subject, "related": related}
	separate == set()
}
