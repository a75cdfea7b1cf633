package policies.cloudformation.s3_ignore_public_acls_test

import data.policies.cloudformation.s3_ignore_public_acls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"]],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": false}}},
		["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": "false"}}},
		["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": null}}},
		["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": {}}}},
		["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"],
	],
	[
		"AWS::S3::AccessPoint",
		{"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": false}}},
		["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"],
	],
	[
		"AWS::S3::AccessPoint",
		{"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": "false"}}},
		["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"],
	],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": true}}}],
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": "true"}}}],
	["AWS::S3::AccessPoint", {}],
	["AWS::S3::AccessPoint", {"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": true}}}],
	["AWS::S3::AccessPoint", {"Properties": {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": {}}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_ignore_public_acls.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves `IgnorePublicAcls` off", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_ignore_public_acls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_bucket_with_block if {
	block := {"PublicAccessBlockConfiguration": {"IgnorePublicAcls": true}}
	s3_ignore_public_acls.applies with input as _input("AWS::S3::Bucket", {"Properties": block})
	not s3_ignore_public_acls.applies with input as _input("AWS::S3::Bucket", {"Properties": {}})
}
