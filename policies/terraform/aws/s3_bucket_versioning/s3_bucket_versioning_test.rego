package policies.terraform.aws.s3_bucket_versioning_test

import data.policies.terraform.aws.s3_bucket_versioning

_message := "aws_s3_bucket.uploads keeps no versions of its objects"

_bucket(config) := {"address": "aws_s3_bucket.uploads", "config": config}

_inline(block) := {"subject": _bucket({"versioning": [block]})}

_separate(blocks) := {"subject": _bucket({}), "related": {"aws_s3_bucket_versioning": [_versioning(blocks)]}}

_versioning(blocks) := {
	"address": "aws_s3_bucket_versioning.uploads",
	"config": {"versioning_configuration": blocks},
}

test_deny_not_configured if {
	findings := s3_bucket_versioning.deny with input as {"subject": _bucket({}), "related": {}}
	findings == {{"message": _message, "path": ["versioning"]}}
}

test_deny_suspended if {
	every status in ["Suspended", "Disabled"] {
		findings := s3_bucket_versioning.deny with input as _separate([{"status": status}])
		place := {"address": "aws_s3_bucket_versioning.uploads", "path": ["versioning_configuration", 0, "status"]}
		findings == {{"message": _message, "path": [], "related": [place]}}
	}
}

test_deny_inline_off if {
	every block in [{"enabled": false}, {"enabled": "false"}, {}] {
		findings := s3_bucket_versioning.deny with input as _inline(block)
		findings == {{"message": _message, "path": ["versioning", 0, "enabled"]}}
	}
}

test_allow_enabled if {
	findings := s3_bucket_versioning.deny with input as _separate([{"status": "Enabled", "mfa_delete": "Disabled"}])
	findings == set()
}

test_allow_inline_on if {
	every block in [{"enabled": true}, {"enabled": "true"}] {
		findings := s3_bucket_versioning.deny with input as _inline(block)
		findings == set()
	}
}
