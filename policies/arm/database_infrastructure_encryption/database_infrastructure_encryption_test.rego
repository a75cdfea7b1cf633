package policies.arm.database_infrastructure_encryption_test

import data.policies.arm.database_infrastructure_encryption

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
		{"properties": {"infrastructureEncryption": "Disabled"}},
		{"properties": {"infrastructureEncryption": ["x"]}},
	] {
		findings := database_infrastructure_encryption.deny with input as _input("microsoft.dbforpostgresql/servers", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["properties", "infrastructureEncryption"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"infrastructureEncryption": "Enabled"}}] {
		findings := database_infrastructure_encryption.deny with input as _input("microsoft.dbforpostgresql/servers", config)
		findings == set()
	}
}
