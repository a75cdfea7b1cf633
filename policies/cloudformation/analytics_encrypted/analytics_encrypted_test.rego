package policies.cloudformation.analytics_encrypted_test

import data.policies.cloudformation.analytics_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::Glue::SecurityConfiguration",
		{
			"Properties": {
				"EncryptionConfiguration": {
					"JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS"},
					"S3Encryptions": [{"S3EncryptionMode": "SSE-KMS"}],
				},
			},
		},
		["Properties", "EncryptionConfiguration", "CloudWatchEncryption", "CloudWatchEncryptionMode"],
	],
	[
		"AWS::Glue::SecurityConfiguration",
		{
			"Properties": {
				"EncryptionConfiguration": {
					"JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS"},
					"S3Encryptions": [{"S3EncryptionMode": "SSE-KMS"}],
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "DISABLED"},
				},
			},
		},
		["Properties", "EncryptionConfiguration", "CloudWatchEncryption", "CloudWatchEncryptionMode"],
	],
	[
		"AWS::Glue::SecurityConfiguration",
		{
			"Properties": {
				"EncryptionConfiguration": {
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS"},
					"S3Encryptions": [{"S3EncryptionMode": "SSE-KMS"}],
				},
			},
		},
		["Properties", "EncryptionConfiguration", "JobBookmarksEncryption", "JobBookmarksEncryptionMode"],
	],
	[
		"AWS::Glue::SecurityConfiguration",
		{
			"Properties": {
				"EncryptionConfiguration": {
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS"},
					"S3Encryptions": [{"S3EncryptionMode": "SSE-KMS"}],
					"JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "DISABLED"},
				},
			},
		},
		["Properties", "EncryptionConfiguration", "JobBookmarksEncryption", "JobBookmarksEncryptionMode"],
	],
	[
		"AWS::Glue::SecurityConfiguration",
		{
			"Properties": {
				"EncryptionConfiguration": {
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS"},
					"JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS"},
				},
			},
		},
		["Properties", "EncryptionConfiguration", "S3Encryptions"],
	],
	[
		"AWS::Glue::SecurityConfiguration",
		{
			"Properties": {
				"EncryptionConfiguration": {
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS"},
					"JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS"},
					"S3Encryptions": [],
				},
			},
		},
		["Properties", "EncryptionConfiguration", "S3Encryptions"],
	],
	[
		"AWS::CodeBuild::Project",
		{"Properties": {"Artifacts": {"EncryptionDisabled": true}}},
		["Properties", "Artifacts", "EncryptionDisabled"],
	],
	[
		"AWS::CodeBuild::Project",
		{"Properties": {"Artifacts": {"EncryptionDisabled": "true"}}},
		["Properties", "Artifacts", "EncryptionDisabled"],
	],
]

_sound := [
	[
		"AWS::Glue::SecurityConfiguration",
		{
			"Properties": {
				"EncryptionConfiguration": {
					"JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS"},
					"S3Encryptions": [{"S3EncryptionMode": "SSE-KMS"}],
					"CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS"},
				},
			},
		},
	],
	["AWS::CodeBuild::Project", {}],
	["AWS::CodeBuild::Project", {"Properties": {"Artifacts": {"EncryptionDisabled": false}}}],
	[
		"AWS::CodeBuild::Project",
		{"Properties": {"Artifacts": {"Type": "NO_ARTIFACTS", "EncryptionDisabled": true}}},
	],
	["AWS::CodeBuild::Project", {"Properties": {"Artifacts": {"EncryptionDisabled": "false"}}}],
	["AWS::CodeBuild::Project", {"Properties": {"Artifacts": {"EncryptionDisabled": {}}}}],
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

_faulty_buckets := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Glue::SecurityConfiguration",
    "address": "Jobs",
    "config": {
     "Type": "AWS::Glue::SecurityConfiguration",
     "Properties": {
      "Name": "jobs",
      "EncryptionConfiguration": {
       "CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS", "KmsKeyArn": {"$unknown": 1}},
       "JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS", "KmsKeyArn": {"$unknown": 1}},
       "S3Encryptions": [{"S3EncryptionMode": "DISABLED"}]
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "EncryptionConfiguration", "S3Encryptions", 0, "S3EncryptionMode"]]
 }
]`)

test_deny_buckets_at_its_place if {
	every case in _faulty_buckets {
		findings := analytics_encrypted.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}
