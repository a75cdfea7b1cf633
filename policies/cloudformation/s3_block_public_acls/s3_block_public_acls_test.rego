package policies.cloudformation.s3_block_public_acls_test

import data.policies.cloudformation.s3_block_public_acls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"]],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": false}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": "false"}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": null}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": {}}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"],
	],
	[
		"AWS::S3::AccessPoint",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": false}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"],
	],
	[
		"AWS::S3::AccessPoint",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": "false"}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"],
	],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": true}}}],
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": "true"}}}],
	["AWS::S3::AccessPoint", {}],
	["AWS::S3::AccessPoint", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": true}}}],
	["AWS::S3::AccessPoint", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": {}}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_block_public_acls.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves `BlockPublicAcls` off", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_block_public_acls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_bucket_with_block if {
	block := {"PublicAccessBlockConfiguration": {"BlockPublicAcls": true}}
	s3_block_public_acls.applies with input as _input("AWS::S3::Bucket", {"Properties": block})
	not s3_block_public_acls.applies with input as _input("AWS::S3::Bucket", {"Properties": {}})
}
