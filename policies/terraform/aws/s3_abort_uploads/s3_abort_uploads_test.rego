package policies.terraform.aws.s3_abort_uploads_test

import data.policies.terraform.aws.s3_abort_uploads

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_bucket_lifecycle_configuration", {}, ["rule"]],
	["aws_s3_bucket_lifecycle_configuration", {"rule": [{"status": "Enabled"}]}, ["rule"]],
	[
		"aws_s3_bucket_lifecycle_configuration",
		{"rule": [{"status": "Disabled", "abort_incomplete_multipart_upload": [{"days_after_initiation": 7}]}]},
		["rule"],
	],
]

_sound := [
	[
		"aws_s3_bucket_lifecycle_configuration",
		{
			"rule": [
				{"id": "uploads", "status": "Enabled", "abort_incomplete_multipart_upload": [{"days_after_initiation": 7}]},
			],
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_abort_uploads.deny with input as _input(case[0], case[1])
		findings == {{"message": "X keeps the parts of failed uploads", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_abort_uploads.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
