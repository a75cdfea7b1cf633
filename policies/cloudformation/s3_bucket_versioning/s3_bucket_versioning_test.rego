package policies.cloudformation.s3_bucket_versioning_test

import data.policies.cloudformation.s3_bucket_versioning

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "VersioningConfiguration", "Status"]],
	[
		"AWS::S3::Bucket",
		{"Properties": {"VersioningConfiguration": {"Status": "Suspended"}}},
		["Properties", "VersioningConfiguration", "Status"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"VersioningConfiguration": {"Status": {}}}},
		["Properties", "VersioningConfiguration", "Status"],
	],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"VersioningConfiguration": {"Status": "Enabled"}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_bucket_versioning.deny with input as _input(case[0], case[1])
		findings == {{"message": "X keeps no versions of its objects", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_bucket_versioning.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
