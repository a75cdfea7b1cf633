package policies.arm.data_explorer_encryption_test

import data.policies.arm.data_explorer_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_encrypt_its_disks if {
	every config in [
		{},
		{"properties": {"enableDiskEncryption": false}},
		{"properties": {"enableDiskEncryption": ["x"]}},
	] {
		findings := data_explorer_encryption.deny with input as _input("microsoft.kusto/clusters", config)
		findings == {{"message": "x.main does not encrypt its disks", "path": ["properties", "enableDiskEncryption"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"enableDiskEncryption": true}}] {
		findings := data_explorer_encryption.deny with input as _input("microsoft.kusto/clusters", config)
		findings == set()
	}
}
