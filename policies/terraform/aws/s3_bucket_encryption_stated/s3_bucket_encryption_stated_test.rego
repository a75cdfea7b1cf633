package policies.terraform.aws.s3_bucket_encryption_stated_test

import data.policies.terraform.aws.s3_bucket_encryption_stated

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_deny_not_stated if {
	bucket := s3_bucket_encryption_stated.deny with input as _input("aws_s3_bucket", {})
	{finding.path | some finding in bucket} == {["server_side_encryption_configuration"]}
	every type in ["aws_s3_object", "aws_s3_bucket_object"] {
		object := s3_bucket_encryption_stated.deny with input as _input(type, {})
		{finding.path | some finding in object} == {["server_side_encryption"]}
	}
}

test_allow_stated if {
	cases := [
		["aws_s3_bucket", {"server_side_encryption_configuration": [{}]}],
		["aws_s3_object", {"server_side_encryption": "AES256"}],
		["aws_s3_object", {"kms_key_id": "a"}],
	]
	every case in cases {
		findings := s3_bucket_encryption_stated.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
