package policies.arm.sql_transparent_encryption_test

import data.policies.arm.sql_transparent_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_switched_off if {
	every config in [{"properties": {"state": "Disabled"}}] {
		findings := sql_transparent_encryption.deny with input as _input("microsoft.sql/servers/databases/transparentdataencryption", config)
		findings == {{"message": "x.main is switched off", "path": ["properties", "state"]}}
	}
}

test_deny_2_is_switched_off if {
	every config in [{"properties": {"status": "Disabled"}}] {
		findings := sql_transparent_encryption.deny with input as _input("microsoft.sql/servers/databases/transparentdataencryption", config)
		findings == {{"message": "x.main is switched off", "path": ["properties", "status"]}}
	}
}

test_allow_3 if {
	every config in [
		{"properties": {"state": "Enabled"}},
		{"properties": {"status": "Enabled"}},
		{},
		{"properties": {"state": ["x"]}},
	] {
		findings := sql_transparent_encryption.deny with input as _input("microsoft.sql/servers/databases/transparentdataencryption", config)
		findings == set()
	}
}
