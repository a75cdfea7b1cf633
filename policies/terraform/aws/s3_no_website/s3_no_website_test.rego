package policies.terraform.aws.s3_no_website_test

import data.policies.terraform.aws.s3_no_website

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_bucket", {"website": [{"index_document": "index.html"}]}, ["website"]],
	["terraform.module", {"website": [{"index_document": "index.html"}]}, ["website"]],
]

_sound := [
	["aws_s3_bucket", {}],
	["aws_s3_bucket", {"website": []}],
	["terraform.module", {}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_no_website.deny with input as _input(case[0], case[1])
		findings == {{"message": "X is served as a website", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_no_website.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_module_for_buckets if {
	s3_no_website.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_no_website.applies with input as _input("aws_s3_bucket", {})
	not s3_no_website.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}

test_deny_separate_website if {
	website := {"address": "aws_s3_bucket_website_configuration.shop", "config": {}}
	related := {"aws_s3_bucket_website_configuration": [website]}
	bucket := {"type": "aws_s3_bucket", "address": "X", "config": {}}
	findings := s3_no_website.deny with input as {"subject": bucket, "related": related}
	place := {"address": "aws_s3_bucket_website_configuration.shop", "path": []}
	findings == {{"message": "X is served as a website", "path": [], "related": [place]}}
}
