package policies.arm.disks_encrypted_test

import data.policies.arm.disks_encrypted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_stored_in_plain if {
	every config in [{"properties": {"encryptionSettingsCollection": {"enabled": false}}}] {
		findings := disks_encrypted.deny with input as _input("microsoft.compute/disks", config)
		findings == {{"message": "x.main is stored in plain", "path": ["properties", "encryptionSettingsCollection", "enabled"]}}
	}
}

test_deny_2_is_stored_in_plain if {
	every config in [{"properties": {"encryptionSettings": {"enabled": false}}}] {
		findings := disks_encrypted.deny with input as _input("microsoft.compute/disks", config)
		findings == {{"message": "x.main is stored in plain", "path": ["properties", "encryptionSettings", "enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"properties": {"encryptionSettingsCollection": {"enabled": true}}},
		{"properties": {"encryptionSettings": {"enabled": true}}},
		{},
		{"properties": {"encryptionSettingsCollection": {"enabled": ["x"]}}},
	] {
		findings := disks_encrypted.deny with input as _input("microsoft.compute/disks", config)
		findings == set()
	}
}
