package policies.cloudformation.s3_bucket_customer_key_test

import data.policies.cloudformation.s3_bucket_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "BucketEncryption", "ServerSideEncryptionConfiguration"]],
	[
		"AWS::S3::Bucket",
		{
			"Properties": {
				"BucketEncryption": {
					"ServerSideEncryptionConfiguration": [{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}],
				},
			},
		},
		["Properties", "BucketEncryption", "ServerSideEncryptionConfiguration"],
	],
	[
		"AWS::S3::Bucket",
		{"Properties": {"BucketEncryption": {"ServerSideEncryptionConfiguration": []}}},
		["Properties", "BucketEncryption", "ServerSideEncryptionConfiguration"],
	],
]

_sound := [
	[
		"AWS::S3::Bucket",
		{
			"Properties": {
				"BucketEncryption": {
					"ServerSideEncryptionConfiguration": [{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms"}}],
				},
			},
		},
	],
	[
		"AWS::S3::Bucket",
		{
			"Properties": {
				"BucketEncryption": {
					"ServerSideEncryptionConfiguration": [{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms:dsse"}}],
				},
			},
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_bucket_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": "X is not encrypted with a key from KMS", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_bucket_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_applies_where_encryption_is_stated if {
	s3_bucket_customer_key.applies with input as _input(_faults[1][0], _faults[1][1])
	not s3_bucket_customer_key.applies with input as _input("AWS::S3::Bucket", {})
}
