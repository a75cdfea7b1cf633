package policies.cloudformation.s3_bucket_lifecycle_test

import data.policies.cloudformation.s3_bucket_lifecycle

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "LifecycleConfiguration", "Rules"]],
	[
		"AWS::S3::Bucket",
		{"Properties": {"LifecycleConfiguration": {"Rules": {}}}},
		["Properties", "LifecycleConfiguration", "Rules"],
	],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"LifecycleConfiguration": {"Rules": [{"Status": "Enabled"}]}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_bucket_lifecycle.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not say how long objects are kept", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_bucket_lifecycle.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
