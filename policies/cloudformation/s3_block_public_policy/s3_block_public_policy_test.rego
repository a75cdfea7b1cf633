package policies.cloudformation.s3_block_public_policy_test

import data.policies.cloudformation.s3_block_public_policy

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "PublicAccessBlockConfiguration", "BlockPublicPolicy"]],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": false}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicPolicy"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": "false"}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicPolicy"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": null}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicPolicy"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": {}}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicPolicy"],
	],
	[
		"AWS::S3::AccessPoint",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": false}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicPolicy"],
	],
	[
		"AWS::S3::AccessPoint",
		{"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": "false"}}},
		["Properties", "PublicAccessBlockConfiguration", "BlockPublicPolicy"],
	],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": true}}}],
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": "true"}}}],
	["AWS::S3::AccessPoint", {}],
	["AWS::S3::AccessPoint", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": true}}}],
	["AWS::S3::AccessPoint", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": {}}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_block_public_policy.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves `BlockPublicPolicy` off", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_block_public_policy.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_bucket_with_block if {
	block := {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": true}}
	s3_block_public_policy.applies with input as _input("AWS::S3::Bucket", {"Properties": block})
	not s3_block_public_policy.applies with input as _input("AWS::S3::Bucket", {"Properties": {}})
}
