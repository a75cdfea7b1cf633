package policies.arm.data_explorer_double_encryption_test

import data.policies.arm.data_explorer_double_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_only_once if {
	every config in [
		{},
		{"properties": {"enableDoubleEncryption": false}},
		{"properties": {"enableDoubleEncryption": ["x"]}},
	] {
		findings := data_explorer_double_encryption.deny with input as _input("microsoft.kusto/clusters", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["properties", "enableDoubleEncryption"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"enableDoubleEncryption": true}}] {
		findings := data_explorer_double_encryption.deny with input as _input("microsoft.kusto/clusters", config)
		findings == set()
	}
}
