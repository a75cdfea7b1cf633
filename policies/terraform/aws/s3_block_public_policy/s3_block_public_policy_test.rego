package policies.terraform.aws.s3_block_public_policy_test

import data.policies.terraform.aws.s3_block_public_policy

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_bucket_public_access_block", {}, ["block_public_policy"]],
	["aws_s3_bucket_public_access_block", {"block_public_policy": false}, ["block_public_policy"]],
	["aws_s3_bucket_public_access_block", {"block_public_policy": "false"}, ["block_public_policy"]],
	["aws_s3_bucket_public_access_block", {"block_public_policy": null}, ["block_public_policy"]],
	["aws_s3_bucket_public_access_block", {"block_public_policy": {}}, ["block_public_policy"]],
	["aws_s3_account_public_access_block", {}, ["block_public_policy"]],
	["aws_s3_account_public_access_block", {"block_public_policy": false}, ["block_public_policy"]],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1"},
		["block_public_policy"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "block_public_policy": false},
		["block_public_policy"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "block_public_policy": "false"},
		["block_public_policy"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "block_public_policy": null},
		["block_public_policy"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "block_public_policy": {}},
		["block_public_policy"],
	],
	[
		"aws_s3_access_point",
		{"public_access_block_configuration": [{"block_public_policy": false}]},
		["public_access_block_configuration", 0, "block_public_policy"],
	],
	[
		"aws_s3_access_point",
		{"public_access_block_configuration": [{"block_public_policy": "false"}]},
		["public_access_block_configuration", 0, "block_public_policy"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "block_public_policy": false},
		["block_public_policy"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "block_public_policy": "false"},
		["block_public_policy"],
	],
]

_sound := [
	["aws_s3_bucket_public_access_block", {"block_public_policy": true}],
	["aws_s3_bucket_public_access_block", {"block_public_policy": "true"}],
	["aws_s3_account_public_access_block", {"block_public_policy": true}],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "block_public_policy": true},
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "block_public_policy": "true"},
	],
	["aws_s3_access_point", {}],
	["aws_s3_access_point", {"public_access_block_configuration": [{"block_public_policy": true}]}],
	["aws_s3_access_point", {"public_access_block_configuration": [{"block_public_policy": {}}]}],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "block_public_policy": true},
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "block_public_policy": {}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_block_public_policy.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves `block_public_policy` off", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_block_public_policy.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_module_for_buckets if {
	s3_block_public_policy.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_block_public_policy.applies with input as _input("aws_s3_bucket", {})
	not s3_block_public_policy.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}
