package policies.cloudformation.s3_acl_not_public_test

import data.policies.cloudformation.s3_acl_not_public

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::S3::Bucket", {"Properties": {"AccessControl": "PublicRead"}}, ["Properties", "AccessControl"]],
	["AWS::S3::Bucket", {"Properties": {"AccessControl": "PublicReadWrite"}}, ["Properties", "AccessControl"]],
	["AWS::S3::Bucket", {"Properties": {"AccessControl": "AuthenticatedRead"}}, ["Properties", "AccessControl"]],
]

_sound := [
	["AWS::S3::Bucket", {}],
	["AWS::S3::Bucket", {"Properties": {"AccessControl": "Private"}}],
	["AWS::S3::Bucket", {"Properties": {"AccessControl": "LogDeliveryWrite"}}],
	["AWS::S3::Bucket", {"Properties": {"AccessControl": {}}}],
	[
		"AWS::S3::Bucket",
		{"Properties": {"AccessControl": "PublicRead", "PublicAccessBlockConfiguration": {"IgnorePublicAcls": true}}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_acl_not_public.deny with input as _input(case[0], case[1])
		findings == {{"message": "X grants access to everyone", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_acl_not_public.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
