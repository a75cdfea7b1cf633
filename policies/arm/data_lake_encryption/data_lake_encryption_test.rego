package policies.arm.data_lake_encryption_test

import data.policies.arm.data_lake_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_stored_in_plain if {
	every config in [{"properties": {"encryptionState": "Disabled"}}] {
		findings := data_lake_encryption.deny with input as _input("microsoft.datalakestore/accounts", config)
		findings == {{"message": "x.main is stored in plain", "path": ["properties", "encryptionState"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"encryptionState": "Enabled"}},
		{},
		{"properties": {"encryptionState": ["x"]}},
	] {
		findings := data_lake_encryption.deny with input as _input("microsoft.datalakestore/accounts", config)
		findings == set()
	}
}
