package policies.terraform.aws.s3_bucket_versioning_test

import data.policies.terraform.aws.s3_bucket_versioning

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_bucket_versioning", {}, ["versioning_configuration", 0, "status"]],
	[
		"aws_s3_bucket_versioning",
		{"versioning_configuration": [{"status": "Suspended"}]},
		["versioning_configuration", 0, "status"],
	],
	[
		"aws_s3_bucket_versioning",
		{"versioning_configuration": [{"status": "Disabled"}]},
		["versioning_configuration", 0, "status"],
	],
]

_sound := [
	["aws_s3_bucket_versioning", {"versioning_configuration": [{"status": "Enabled"}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_bucket_versioning.deny with input as _input(case[0], case[1])
		findings == {{"message": "X keeps no versions of its objects", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_bucket_versioning.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_module_for_buckets if {
	s3_bucket_versioning.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/s3-bucket/aws"})
	s3_bucket_versioning.applies with input as _input("aws_s3_bucket", {})
	not s3_bucket_versioning.applies with input as _input("terraform.module", {"source": "terraform-aws-modules/vpc/aws"})
}

_paths(type, config) := {finding.path |
	some finding in findings
} if {
	findings := s3_bucket_versioning.deny with input as _input(type, config)
}

test_deny_bucket_without if {
	_paths("aws_s3_bucket", {}) == {["versioning"]}
	_paths("aws_s3_bucket", {"versioning": [{"enabled": false}]}) == {["versioning", 0, "enabled"]}
	_paths("aws_s3_bucket", {"versioning": [{"mfa_delete": true}]}) == {["versioning", 0, "enabled"]}
	_paths("terraform.module", {"versioning": {"enabled": false}}) == {["versioning", "enabled"]}
	_paths("terraform.module", {"versioning": {"mfa_delete": true}}) == {["versioning", "enabled"]}
}

test_allow_bucket_with if {
	_paths("aws_s3_bucket", {"versioning": [{"enabled": true}]}) == set()
	every value in [{"enabled": true}, {"status": true}, {"status": "Enabled"}] {
		_paths("terraform.module", {"versioning": value}) == set()
	}
	subject := {"type": "aws_s3_bucket", "address": "X", "config": {}}
	related := {"aws_s3_bucket_versioning": [{"address": "a", "config": {}}]}
	findings := s3_bucket_versioning.deny with input as {"subject": subject, "related": related}
	findings == set()
}
