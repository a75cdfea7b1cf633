package policies.cloudformation.s3_restrict_public_buckets_test

import data.policies.cloudformation.s3_restrict_public_buckets

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "PublicAccessBlockConfiguration", "RestrictPublicBuckets"]],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": false}}},
		["Properties", "PublicAccessBlockConfiguration", "RestrictPublicBuckets"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": "false"}}},
		["Properties", "PublicAccessBlockConfiguration", "RestrictPublicBuckets"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": null}}},
		["Properties", "PublicAccessBlockConfiguration", "RestrictPublicBuckets"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": {}}}},
		["Properties", "PublicAccessBlockConfiguration", "RestrictPublicBuckets"],
	],
	[
		"AWS::S3::AccessPoint",
		{"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": false}}},
		["Properties", "PublicAccessBlockConfiguration", "RestrictPublicBuckets"],
	],
	[
		"AWS::S3::AccessPoint",
		{"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": "false"}}},
		["Properties", "PublicAccessBlockConfiguration", "RestrictPublicBuckets"],
	],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": true}}}],
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": "true"}}}],
	["AWS::S3::AccessPoint", {}],
	["AWS::S3::AccessPoint", {"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": true}}}],
	["AWS::S3::AccessPoint", {"Properties": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": {}}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_restrict_public_buckets.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves `RestrictPublicBuckets` off", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_restrict_public_buckets.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_bucket_with_block if {
	block := {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": true}}
	s3_restrict_public_buckets.applies with input as _input("AWS::S3::Bucket", {"Properties": block})
	not s3_restrict_public_buckets.applies with input as _input("AWS::S3::Bucket", {"Properties": {}})
}
