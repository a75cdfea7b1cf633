package policies.cloudformation.s3_bucket_logging_test

import data.policies.cloudformation.s3_bucket_logging

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {}, ["Properties", "LoggingConfiguration"]],
	["AWS::S3::Bucket", {"Properties": {"LoggingConfiguration": {}}}, ["Properties", "LoggingConfiguration"]],
]

_sound := [
	["AWS::S3::Bucket", {"Properties": {"LoggingConfiguration": {"DestinationBucketName": "acme-logs"}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_bucket_logging.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not record who accesses it", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_bucket_logging.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
