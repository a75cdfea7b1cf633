package policies.terraform.aws.s3_bucket_public_access_blocked_test

import data.policies.terraform.aws.s3_bucket_public_access_blocked

_bucket := {"type": "aws_s3_bucket", "address": "aws_s3_bucket.uploads", "config": {"bucket": "uploads"}}

test_deny_no_block if {
	every value in [{"subject": _bucket, "related": {}}, {"subject": _bucket}] {
		findings := s3_bucket_public_access_blocked.deny with input as value
		findings == {{"message": "aws_s3_bucket.uploads leaves the block of public access to the default", "path": []}}
	}
}

test_allow_block if {
	block := {"address": "aws_s3_bucket_public_access_block.uploads", "config": {}}
	related := {"aws_s3_bucket_public_access_block": [block]}
	findings := s3_bucket_public_access_blocked.deny with input as {"subject": _bucket, "related": related}
	findings == set()
}
