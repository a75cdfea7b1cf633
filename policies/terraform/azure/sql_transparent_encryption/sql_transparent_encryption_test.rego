package policies.terraform.azure.sql_transparent_encryption_test

import data.policies.terraform.azure.sql_transparent_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_stored_in_plain if {
	every config in [{"transparent_data_encryption_enabled": false}] {
		findings := sql_transparent_encryption.deny with input as _input("azurerm_mssql_database", config)
		findings == {{"message": "x.main is stored in plain", "path": ["transparent_data_encryption_enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"transparent_data_encryption_enabled": true},
		{},
		{"transparent_data_encryption_enabled": ["x"]},
	] {
		findings := sql_transparent_encryption.deny with input as _input("azurerm_mssql_database", config)
		findings == set()
	}
}
