package policies.cloudformation.s3_bucket_encryption_stated_test

import data.policies.cloudformation.s3_bucket_encryption_stated

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "BucketEncryption"]],
	["AWS::S3::Bucket", {"Properties": {"BucketEncryption": {}}}, ["Properties", "BucketEncryption"]],
]

_sound := [
	[
		"AWS::S3::Bucket",
		{
			"Properties": {
				"BucketEncryption": {
					"ServerSideEncryptionConfiguration": [{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}],
				},
			},
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_bucket_encryption_stated.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not state how it is encrypted", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_bucket_encryption_stated.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
