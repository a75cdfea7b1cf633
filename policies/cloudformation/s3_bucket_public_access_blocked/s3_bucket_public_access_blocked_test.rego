package policies.cloudformation.s3_bucket_public_access_blocked_test

import data.policies.cloudformation.s3_bucket_public_access_blocked

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "PublicAccessBlockConfiguration"]],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": {}}},
		["Properties", "PublicAccessBlockConfiguration"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"PublicAccessBlockConfiguration": null}},
		["Properties", "PublicAccessBlockConfiguration"],
	],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": true}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_bucket_public_access_blocked.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves the block of public access to the default", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_bucket_public_access_blocked.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
