package policies.terraform.aws.s3_restrict_public_buckets_test

import data.policies.terraform.aws.s3_restrict_public_buckets

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_bucket_public_access_block", {}, ["restrict_public_buckets"]],
	["aws_s3_bucket_public_access_block", {"restrict_public_buckets": false}, ["restrict_public_buckets"]],
	["aws_s3_bucket_public_access_block", {"restrict_public_buckets": "false"}, ["restrict_public_buckets"]],
	["aws_s3_bucket_public_access_block", {"restrict_public_buckets": null}, ["restrict_public_buckets"]],
	["aws_s3_bucket_public_access_block", {"restrict_public_buckets": {}}, ["restrict_public_buckets"]],
	["aws_s3_account_public_access_block", {}, ["restrict_public_buckets"]],
	["aws_s3_account_public_access_block", {"restrict_public_buckets": false}, ["restrict_public_buckets"]],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1"},
		["restrict_public_buckets"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "restrict_public_buckets": false},
		["restrict_public_buckets"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "restrict_public_buckets": "false"},
		["restrict_public_buckets"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "restrict_public_buckets": null},
		["restrict_public_buckets"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "restrict_public_buckets": {}},
		["restrict_public_buckets"],
	],
	[
		"aws_s3_access_point",
		{"public_access_block_configuration": [{"restrict_public_buckets": false}]},
		["public_access_block_configuration", 0, "restrict_public_buckets"],
	],
	[
		"aws_s3_access_point",
		{"public_access_block_configuration": [{"restrict_public_buckets": "false"}]},
		["public_access_block_configuration", 0, "restrict_public_buckets"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "restrict_public_buckets": false},
		["restrict_public_buckets"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "restrict_public_buckets": "false"},
		["restrict_public_buckets"],
	],
]

_sound := [
	["aws_s3_bucket_public_access_block", {"restrict_public_buckets": true}],
	["aws_s3_bucket_public_access_block", {"restrict_public_buckets": "true"}],
	["aws_s3_account_public_access_block", {"restrict_public_buckets": true}],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "restrict_public_buckets": true},
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "restrict_public_buckets": "true"},
	],
	["aws_s3_access_point", {}],
	["aws_s3_access_point", {"public_access_block_configuration": [{"restrict_public_buckets": true}]}],
	["aws_s3_access_point", {"public_access_block_configuration": [{"restrict_public_buckets": {}}]}],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "restrict_public_buckets": true},
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "restrict_public_buckets": {}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_restrict_public_buckets.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves `restrict_public_buckets` off", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_restrict_public_buckets.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_module_for_buckets if {
	s3_restrict_public_buckets.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_restrict_public_buckets.applies with input as _input("aws_s3_bucket", {})
	not s3_restrict_public_buckets.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}
