package policies.cloudformation.file_systems_customer_key_test

import data.policies.cloudformation.file_systems_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::EFS::FileSystem", {}, ["Properties", "KmsKeyId"]],
	["AWS::EFS::FileSystem", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::EFS::FileSystem", {"Properties": {"KmsKeyId": "alias/aws/service"}}, ["Properties", "KmsKeyId"]],
	["AWS::FSx::FileSystem", {}, ["Properties", "KmsKeyId"]],
	["AWS::FSx::FileSystem", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::Backup::BackupVault", {}, ["Properties", "EncryptionKeyArn"]],
	["AWS::Backup::BackupVault", {"Properties": {"EncryptionKeyArn": ""}}, ["Properties", "EncryptionKeyArn"]],
	[
		"AWS::Backup::BackupVault",
		{"Properties": {"EncryptionKeyArn": "alias/aws/service"}},
		["Properties", "EncryptionKeyArn"],
	],
]

_sound := [
	[
		"AWS::EFS::FileSystem",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::EFS::FileSystem", {"Properties": {"KmsKeyId": "alias/data"}}],
	[
		"AWS::FSx::FileSystem",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::Backup::BackupVault",
		{
			"Properties": {
				"EncryptionKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	["AWS::Backup::BackupVault", {"Properties": {"EncryptionKeyArn": "alias/data"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := file_systems_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X does not use a key of its own: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := file_systems_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
