package policies.terraform.aws.s3_bucket_public_access_blocked_test

import data.policies.terraform.aws.s3_bucket_public_access_blocked

_bucket := {"type": "aws_s3_bucket", "address": "aws_s3_bucket.uploads", "config": {"bucket": "uploads"}}

_input(settings) := {"subject": _bucket, "related": {"aws_s3_bucket_public_access_block": [_block(settings)]}}

_block(settings) := {"address": "aws_s3_bucket_public_access_block.uploads", "config": settings}

_all := {
	"block_public_acls": true,
	"block_public_policy": "true",
	"ignore_public_acls": true,
	"restrict_public_buckets": true,
}

_off(setting) := {
	"message": concat(" ", [
		"aws_s3_bucket.uploads is left open:",
		setting,
		"is off in aws_s3_bucket_public_access_block.uploads",
	]),
	"path": [],
	"related": [{"address": "aws_s3_bucket_public_access_block.uploads", "path": [setting]}],
}

test_deny_no_block if {
	every value in [{"subject": _bucket, "related": {}}, {"subject": _bucket}] {
		findings := s3_bucket_public_access_blocked.deny with input as value
		findings == {{"message": "aws_s3_bucket.uploads does not block public access", "path": []}}
	}
}

test_deny_each_setting_off if {
	every setting, _ in _all {
		every value in [false, "false"] {
			settings := object.union(_all, {setting: value})
			findings := s3_bucket_public_access_blocked.deny with input as _input(settings)
			findings == {_off(setting)}
		}
	}
}

test_deny_settings_omitted if {
	findings := s3_bucket_public_access_blocked.deny with input as _input({})
	findings == {_off(setting) | some setting, _ in _all}
}

test_allow_all_on if {
	findings := s3_bucket_public_access_blocked.deny with input as _input(_all)
	findings == set()
}
