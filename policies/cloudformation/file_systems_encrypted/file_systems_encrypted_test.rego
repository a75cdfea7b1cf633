package policies.cloudformation.file_systems_encrypted_test

import data.policies.cloudformation.file_systems_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::EFS::FileSystem", {}, ["Properties", "Encrypted"]],
	["AWS::EFS::FileSystem", {"Properties": {"Encrypted": false}}, ["Properties", "Encrypted"]],
	["AWS::EFS::FileSystem", {"Properties": {"Encrypted": "false"}}, ["Properties", "Encrypted"]],
	["AWS::EFS::FileSystem", {"Properties": {"Encrypted": null}}, ["Properties", "Encrypted"]],
	["AWS::EFS::FileSystem", {"Properties": {"Encrypted": {}}}, ["Properties", "Encrypted"]],
]

_sound := [
	["AWS::EFS::FileSystem", {"Properties": {"Encrypted": true}}],
	["AWS::EFS::FileSystem", {"Properties": {"Encrypted": "true"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := file_systems_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": "X keeps files unencrypted", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := file_systems_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
