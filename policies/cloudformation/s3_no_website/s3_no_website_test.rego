package policies.cloudformation.s3_no_website_test

import data.policies.cloudformation.s3_no_website

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::S3::Bucket",
		{"Properties": {"WebsiteConfiguration": {"IndexDocument": "index.html"}}},
		["Properties", "WebsiteConfiguration"],
	],
]

_sound := [
	["AWS::S3::Bucket", {}],
	["AWS::S3::Bucket", {"Properties": {"WebsiteConfiguration": {}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_no_website.deny with input as _input(case[0], case[1])
		findings == {{"message": "X is served as a website", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_no_website.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
