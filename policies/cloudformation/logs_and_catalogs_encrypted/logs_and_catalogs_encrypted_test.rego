package policies.cloudformation.logs_and_catalogs_encrypted_test

import data.policies.cloudformation.logs_and_catalogs_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{"Properties": {"DataCatalogEncryptionSettings": {"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS"}}}},
		[
			"Properties",
			"DataCatalogEncryptionSettings",
			"ConnectionPasswordEncryption",
			"ReturnConnectionPasswordEncrypted",
		],
	],
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS"},
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": false},
				},
			},
		},
		[
			"Properties",
			"DataCatalogEncryptionSettings",
			"ConnectionPasswordEncryption",
			"ReturnConnectionPasswordEncrypted",
		],
	],
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS"},
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": "false"},
				},
			},
		},
		[
			"Properties",
			"DataCatalogEncryptionSettings",
			"ConnectionPasswordEncryption",
			"ReturnConnectionPasswordEncrypted",
		],
	],
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS"},
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": null},
				},
			},
		},
		[
			"Properties",
			"DataCatalogEncryptionSettings",
			"ConnectionPasswordEncryption",
			"ReturnConnectionPasswordEncrypted",
		],
	],
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS"},
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": {}},
				},
			},
		},
		[
			"Properties",
			"DataCatalogEncryptionSettings",
			"ConnectionPasswordEncryption",
			"ReturnConnectionPasswordEncrypted",
		],
	],
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": true},
				},
			},
		},
		["Properties", "DataCatalogEncryptionSettings", "EncryptionAtRest", "CatalogEncryptionMode"],
	],
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": true},
					"EncryptionAtRest": {"CatalogEncryptionMode": "DISABLED"},
				},
			},
		},
		["Properties", "DataCatalogEncryptionSettings", "EncryptionAtRest", "CatalogEncryptionMode"],
	],
	[
		"AWS::CodeBuild::Project",
		{"Properties": {"LogsConfig": {"S3Logs": {"EncryptionDisabled": true}}}},
		["Properties", "LogsConfig", "S3Logs", "EncryptionDisabled"],
	],
	[
		"AWS::CodeBuild::Project",
		{"Properties": {"LogsConfig": {"S3Logs": {"EncryptionDisabled": "true"}}}},
		["Properties", "LogsConfig", "S3Logs", "EncryptionDisabled"],
	],
]

_sound := [
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS"},
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": true},
				},
			},
		},
	],
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS"},
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": "true"},
				},
			},
		},
	],
	[
		"AWS::Glue::DataCatalogEncryptionSettings",
		{
			"Properties": {
				"DataCatalogEncryptionSettings": {
					"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": true},
					"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS-WITH-SERVICE-ROLE"},
				},
			},
		},
	],
	["AWS::CodeBuild::Project", {}],
	["AWS::CodeBuild::Project", {"Properties": {"LogsConfig": {"S3Logs": {"EncryptionDisabled": false}}}}],
	["AWS::CodeBuild::Project", {"Properties": {"LogsConfig": {"S3Logs": {"EncryptionDisabled": "false"}}}}],
	["AWS::CodeBuild::Project", {"Properties": {"LogsConfig": {"S3Logs": {"EncryptionDisabled": {}}}}}],
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
