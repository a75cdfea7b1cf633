package policies.cloudformation.s3_bucket_replication_test

import data.policies.cloudformation.s3_bucket_replication

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "ReplicationConfiguration", "Rules"]],
	[
		"AWS::S3::Bucket",
		{"Properties": {"ReplicationConfiguration": {"Rules": {}}}},
		["Properties", "ReplicationConfiguration", "Rules"],
	],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"ReplicationConfiguration": {"Rules": [{"Status": "Enabled"}]}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_bucket_replication.deny with input as _input(case[0], case[1])
		findings == {{"message": "X has no second copy", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_bucket_replication.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
