package policies.terraform.aws.s3_ignore_public_acls_test

import data.policies.terraform.aws.s3_ignore_public_acls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_bucket_public_access_block", {}, ["ignore_public_acls"]],
	["aws_s3_bucket_public_access_block", {"ignore_public_acls": false}, ["ignore_public_acls"]],
	["aws_s3_bucket_public_access_block", {"ignore_public_acls": "false"}, ["ignore_public_acls"]],
	["aws_s3_bucket_public_access_block", {"ignore_public_acls": null}, ["ignore_public_acls"]],
	["aws_s3_bucket_public_access_block", {"ignore_public_acls": {}}, ["ignore_public_acls"]],
	["aws_s3_account_public_access_block", {}, ["ignore_public_acls"]],
	["aws_s3_account_public_access_block", {"ignore_public_acls": false}, ["ignore_public_acls"]],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1"},
		["ignore_public_acls"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "ignore_public_acls": false},
		["ignore_public_acls"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "ignore_public_acls": "false"},
		["ignore_public_acls"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "ignore_public_acls": null},
		["ignore_public_acls"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "ignore_public_acls": {}},
		["ignore_public_acls"],
	],
	[
		"aws_s3_access_point",
		{"public_access_block_configuration": [{"ignore_public_acls": false}]},
		["public_access_block_configuration", 0, "ignore_public_acls"],
	],
	[
		"aws_s3_access_point",
		{"public_access_block_configuration": [{"ignore_public_acls": "false"}]},
		["public_access_block_configuration", 0, "ignore_public_acls"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "ignore_public_acls": false},
		["ignore_public_acls"],
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "ignore_public_acls": "false"},
		["ignore_public_acls"],
	],
]

_sound := [
	["aws_s3_bucket_public_access_block", {"ignore_public_acls": true}],
	["aws_s3_bucket_public_access_block", {"ignore_public_acls": "true"}],
	["aws_s3_account_public_access_block", {"ignore_public_acls": true}],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "ignore_public_acls": true},
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "3.15.1", "ignore_public_acls": "true"},
	],
	["aws_s3_access_point", {}],
	["aws_s3_access_point", {"public_access_block_configuration": [{"ignore_public_acls": true}]}],
	["aws_s3_access_point", {"public_access_block_configuration": [{"ignore_public_acls": {}}]}],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "ignore_public_acls": true},
	],
	[
		"terraform.module",
		{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 4.1", "ignore_public_acls": {}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_ignore_public_acls.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves `ignore_public_acls` off", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_ignore_public_acls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_module_for_buckets if {
	s3_ignore_public_acls.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_ignore_public_acls.applies with input as _input("aws_s3_bucket", {})
	not s3_ignore_public_acls.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}
