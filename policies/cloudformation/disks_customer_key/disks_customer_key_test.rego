package policies.cloudformation.disks_customer_key_test

import data.policies.cloudformation.disks_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::EC2::Volume", {}, ["Properties", "KmsKeyId"]],
	["AWS::EC2::Volume", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::EC2::Volume", {"Properties": {"KmsKeyId": "alias/aws/service"}}, ["Properties", "KmsKeyId"]],
	["AWS::WorkSpaces::Workspace", {}, ["Properties", "VolumeEncryptionKey"]],
	["AWS::WorkSpaces::Workspace", {"Properties": {"VolumeEncryptionKey": ""}}, ["Properties", "VolumeEncryptionKey"]],
	[
		"AWS::WorkSpaces::Workspace",
		{"Properties": {"VolumeEncryptionKey": "alias/aws/service"}},
		["Properties", "VolumeEncryptionKey"],
	],
]

_sound := [
	[
		"AWS::EC2::Volume",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::EC2::Volume", {"Properties": {"KmsKeyId": "alias/data"}}],
	[
		"AWS::WorkSpaces::Workspace",
		{
			"Properties": {
				"VolumeEncryptionKey": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	["AWS::WorkSpaces::Workspace", {"Properties": {"VolumeEncryptionKey": "alias/data"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := disks_customer_key.deny with input as _input(case[0], case[1])
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
		findings := disks_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
