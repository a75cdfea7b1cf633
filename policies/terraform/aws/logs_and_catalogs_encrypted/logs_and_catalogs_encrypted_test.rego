package policies.terraform.aws.logs_and_catalogs_encrypted_test

import data.policies.terraform.aws.logs_and_catalogs_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
					],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
		[
			"data_catalog_encryption_settings",
			0,
			"connection_password_encryption",
			0,
			"return_connection_password_encrypted",
		],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
							"return_connection_password_encrypted": false,
						},
					],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
		[
			"data_catalog_encryption_settings",
			0,
			"connection_password_encryption",
			0,
			"return_connection_password_encrypted",
		],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
							"return_connection_password_encrypted": "false",
						},
					],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
		[
			"data_catalog_encryption_settings",
			0,
			"connection_password_encryption",
			0,
			"return_connection_password_encrypted",
		],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
							"return_connection_password_encrypted": null,
						},
					],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
		[
			"data_catalog_encryption_settings",
			0,
			"connection_password_encryption",
			0,
			"return_connection_password_encrypted",
		],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
							"return_connection_password_encrypted": {},
						},
					],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
		[
			"data_catalog_encryption_settings",
			0,
			"connection_password_encryption",
			0,
			"return_connection_password_encrypted",
		],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [{"return_connection_password_encrypted": true}],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
		["data_catalog_encryption_settings", 0, "connection_password_encryption", 0, "aws_kms_key_id"],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [{"return_connection_password_encrypted": true, "aws_kms_key_id": ""}],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
		["data_catalog_encryption_settings", 0, "connection_password_encryption", 0, "aws_kms_key_id"],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"return_connection_password_encrypted": true,
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
					"encryption_at_rest": [
						{"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
					],
				},
			],
		},
		["data_catalog_encryption_settings", 0, "encryption_at_rest", 0, "catalog_encryption_mode"],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"return_connection_password_encrypted": true,
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
					"encryption_at_rest": [
						{
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
							"catalog_encryption_mode": "DISABLED",
						},
					],
				},
			],
		},
		["data_catalog_encryption_settings", 0, "encryption_at_rest", 0, "catalog_encryption_mode"],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"return_connection_password_encrypted": true,
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
					"encryption_at_rest": [{"catalog_encryption_mode": "SSE-KMS"}],
				},
			],
		},
		["data_catalog_encryption_settings", 0, "encryption_at_rest", 0, "sse_aws_kms_key_id"],
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"return_connection_password_encrypted": true,
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
					"encryption_at_rest": [{"catalog_encryption_mode": "SSE-KMS", "sse_aws_kms_key_id": ""}],
				},
			],
		},
		["data_catalog_encryption_settings", 0, "encryption_at_rest", 0, "sse_aws_kms_key_id"],
	],
	[
		"aws_codebuild_project",
		{"logs_config": [{"s3_logs": [{"encryption_disabled": true}]}]},
		["logs_config", 0, "s3_logs", 0, "encryption_disabled"],
	],
	[
		"aws_codebuild_project",
		{"logs_config": [{"s3_logs": [{"encryption_disabled": "true"}]}]},
		["logs_config", 0, "s3_logs", 0, "encryption_disabled"],
	],
	[
		"aws_codebuild_project",
		{"logs_config": [{"s3_logs": [{"encryption_disabled": true}]}]},
		["logs_config", 0, "s3_logs", 0, "encryption_disabled"],
	],
	[
		"aws_codebuild_project",
		{"logs_config": [{"s3_logs": [{"encryption_disabled": "true"}]}]},
		["logs_config", 0, "s3_logs", 0, "encryption_disabled"],
	],
]

_sound := [
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
							"return_connection_password_encrypted": true,
						},
					],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
							"return_connection_password_encrypted": "true",
						},
					],
					"encryption_at_rest": [
						{
							"catalog_encryption_mode": "SSE-KMS",
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
				},
			],
		},
	],
	[
		"aws_glue_data_catalog_encryption_settings",
		{
			"data_catalog_encryption_settings": [
				{
					"connection_password_encryption": [
						{
							"return_connection_password_encrypted": true,
							"aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
						},
					],
					"encryption_at_rest": [
						{
							"sse_aws_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
							"catalog_encryption_mode": "SSE-KMS-WITH-SERVICE-ROLE",
						},
					],
				},
			],
		},
	],
	["aws_codebuild_project", {}],
	["aws_codebuild_project", {"logs_config": [{"s3_logs": [{"encryption_disabled": false}]}]}],
	["aws_codebuild_project", {"logs_config": [{"s3_logs": [{"encryption_disabled": "false"}]}]}],
	["aws_codebuild_project", {"logs_config": [{"s3_logs": [{"encryption_disabled": {}}]}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := logs_and_catalogs_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X keeps data unencrypted: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := logs_and_catalogs_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
