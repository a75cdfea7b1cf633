package policies.terraform.aws.analytics_encrypted_test

import data.policies.terraform.aws.analytics_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"aws_glue_security_configuration",
		{
			"encryption_configuration": [
				{
					"job_bookmarks_encryption": [{"job_bookmarks_encryption_mode": "CSE-KMS"}],
					"s3_encryption": [{"s3_encryption_mode": "SSE-KMS"}],
				},
			],
		},
		["encryption_configuration", 0, "cloudwatch_encryption", 0, "cloudwatch_encryption_mode"],
	],
	[
		"aws_glue_security_configuration",
		{
			"encryption_configuration": [
				{
					"job_bookmarks_encryption": [{"job_bookmarks_encryption_mode": "CSE-KMS"}],
					"s3_encryption": [{"s3_encryption_mode": "SSE-KMS"}],
					"cloudwatch_encryption": [{"cloudwatch_encryption_mode": "DISABLED"}],
				},
			],
		},
		["encryption_configuration", 0, "cloudwatch_encryption", 0, "cloudwatch_encryption_mode"],
	],
	[
		"aws_glue_security_configuration",
		{
			"encryption_configuration": [
				{
					"cloudwatch_encryption": [{"cloudwatch_encryption_mode": "SSE-KMS"}],
					"s3_encryption": [{"s3_encryption_mode": "SSE-KMS"}],
				},
			],
		},
		["encryption_configuration", 0, "job_bookmarks_encryption", 0, "job_bookmarks_encryption_mode"],
	],
	[
		"aws_glue_security_configuration",
		{
			"encryption_configuration": [
				{
					"cloudwatch_encryption": [{"cloudwatch_encryption_mode": "SSE-KMS"}],
					"s3_encryption": [{"s3_encryption_mode": "SSE-KMS"}],
					"job_bookmarks_encryption": [{"job_bookmarks_encryption_mode": "DISABLED"}],
				},
			],
		},
		["encryption_configuration", 0, "job_bookmarks_encryption", 0, "job_bookmarks_encryption_mode"],
	],
	[
		"aws_glue_security_configuration",
		{
			"encryption_configuration": [
				{
					"cloudwatch_encryption": [{"cloudwatch_encryption_mode": "SSE-KMS"}],
					"job_bookmarks_encryption": [{"job_bookmarks_encryption_mode": "CSE-KMS"}],
				},
			],
		},
		["encryption_configuration", 0, "s3_encryption", 0, "s3_encryption_mode"],
	],
	[
		"aws_glue_security_configuration",
		{
			"encryption_configuration": [
				{
					"cloudwatch_encryption": [{"cloudwatch_encryption_mode": "SSE-KMS"}],
					"job_bookmarks_encryption": [{"job_bookmarks_encryption_mode": "CSE-KMS"}],
					"s3_encryption": [{"s3_encryption_mode": "DISABLED"}],
				},
			],
		},
		["encryption_configuration", 0, "s3_encryption", 0, "s3_encryption_mode"],
	],
	[
		"aws_codebuild_project",
		{"secondary_artifacts": [{"type": "S3"}], "artifacts": [{"encryption_disabled": true}]},
		["artifacts", 0, "encryption_disabled"],
	],
	[
		"aws_codebuild_project",
		{"secondary_artifacts": [{"type": "S3"}], "artifacts": [{"encryption_disabled": "true"}]},
		["artifacts", 0, "encryption_disabled"],
	],
	[
		"aws_codebuild_project",
		{"secondary_artifacts": [{"type": "S3", "encryption_disabled": true}]},
		["secondary_artifacts", 0, "encryption_disabled"],
	],
]

_sound := [
	[
		"aws_glue_security_configuration",
		{
			"encryption_configuration": [
				{
					"job_bookmarks_encryption": [{"job_bookmarks_encryption_mode": "CSE-KMS"}],
					"s3_encryption": [{"s3_encryption_mode": "SSE-KMS"}],
					"cloudwatch_encryption": [{"cloudwatch_encryption_mode": "SSE-KMS"}],
				},
			],
		},
	],
	[
		"aws_glue_security_configuration",
		{
			"encryption_configuration": [
				{
					"cloudwatch_encryption": [{"cloudwatch_encryption_mode": "SSE-KMS"}],
					"job_bookmarks_encryption": [{"job_bookmarks_encryption_mode": "CSE-KMS"}],
					"s3_encryption": [{"s3_encryption_mode": "SSE-S3"}],
				},
			],
		},
	],
	["aws_codebuild_project", {"secondary_artifacts": [{"type": "S3"}]}],
	["aws_codebuild_project", {"artifacts": [{"type": "NO_ARTIFACTS", "encryption_disabled": true}]}],
	[
		"aws_codebuild_project",
		{"secondary_artifacts": [{"type": "S3"}], "artifacts": [{"encryption_disabled": false}]},
	],
	[
		"aws_codebuild_project",
		{"secondary_artifacts": [{"type": "S3"}], "artifacts": [{"encryption_disabled": "false"}]},
	],
	["aws_codebuild_project", {"secondary_artifacts": [{"type": "S3"}], "artifacts": [{"encryption_disabled": {}}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := analytics_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X leaves data unencrypted: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := analytics_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
