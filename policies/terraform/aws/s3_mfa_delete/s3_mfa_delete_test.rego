package policies.terraform.aws.s3_mfa_delete_test

import data.policies.terraform.aws.s3_mfa_delete

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_bucket_versioning", {}, ["versioning_configuration", 0, "mfa_delete"]],
	[
		"aws_s3_bucket_versioning",
		{"versioning_configuration": [{"mfa_delete": "Disabled"}]},
		["versioning_configuration", 0, "mfa_delete"],
	],
	[
		"aws_s3_bucket_versioning",
		{"versioning_configuration": [{"mfa_delete": {}}]},
		["versioning_configuration", 0, "mfa_delete"],
	],
]

_sound := [
	["aws_s3_bucket_versioning", {"versioning_configuration": [{"mfa_delete": "Enabled"}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := s3_mfa_delete.deny with input as _input(case[0], case[1])
		findings == {{"message": "X lets versions be deleted without a second factor", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := s3_mfa_delete.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_paths(type, config) := {finding.path |
	some finding in findings
} if {
	findings := s3_mfa_delete.deny with input as _input(type, config)
}

test_allow_applies if {
	source := "terraform-aws-modules/s3-bucket/aws"
	s3_mfa_delete.applies with input as _input("aws_s3_bucket_versioning", {})
	s3_mfa_delete.applies with input as _input("aws_s3_bucket", {"versioning": [{"enabled": true}]})
	s3_mfa_delete.applies with input as _input("terraform.module", {"source": source, "versioning": {"enabled": true}})
	not s3_mfa_delete.applies with input as _input("aws_s3_bucket", {})
	not s3_mfa_delete.applies with input as _input("terraform.module", {"source": source})
}

test_deny_inline if {
	_paths("aws_s3_bucket", {"versioning": [{"enabled": true}]}) == {["versioning", 0, "mfa_delete"]}
	_paths("terraform.module", {"versioning": {"mfa_delete": false}}) == {["versioning", "mfa_delete"]}
}

test_allow_inline if {
	_paths("aws_s3_bucket", {"versioning": [{"mfa_delete": true}]}) == set()
	_paths("terraform.module", {"versioning": {"mfa_delete": true}}) == set()
	_paths("terraform.module", {"versioning": {"mfa_delete": "Enabled"}}) == set()
}
