package policies.cloudformation.s3_bucket_public_access_blocked_test

import data.policies.cloudformation.s3_bucket_public_access_blocked

_input(config) := {"subject": {"type": "AWS::S3::Bucket", "address": "Uploads", "config": config}}

_with_block(block) := _input({"Properties": {"PublicAccessBlockConfiguration": block}})

_all := {
	"BlockPublicAcls": true,
	"BlockPublicPolicy": "true",
	"IgnorePublicAcls": "True",
	"RestrictPublicBuckets": true,
}

_off(setting) := {
	"message": sprintf("Uploads leaves %s off", [setting]),
	"path": ["Properties", "PublicAccessBlockConfiguration", setting],
}

test_deny_no_block if {
	every config in [{}, {"Properties": {}}, {"Properties": null}, {"Properties": {"BucketName": "uploads"}}] {
		findings := s3_bucket_public_access_blocked.deny with input as _input(config)
		findings == {{"message": "Uploads does not block public access", "path": []}}
	}
}

test_deny_one_setting_off if {
	every value in [false, "false", null] {
		block := object.union(_all, {"BlockPublicPolicy": value})
		findings := s3_bucket_public_access_blocked.deny with input as _with_block(block)
		findings == {_off("BlockPublicPolicy")}
	}
}

test_deny_settings_omitted if {
	block := {"BlockPublicAcls": true, "IgnorePublicAcls": true}
	findings := s3_bucket_public_access_blocked.deny with input as _with_block(block)
	findings == {_off("BlockPublicPolicy"), _off("RestrictPublicBuckets")}
}

test_deny_block_of_another_type if {
	findings := s3_bucket_public_access_blocked.deny with input as _with_block([])
	count(findings) == 4
}

test_allow_all_on if {
	findings := s3_bucket_public_access_blocked.deny with input as _with_block(_all)
	findings == set()
}
