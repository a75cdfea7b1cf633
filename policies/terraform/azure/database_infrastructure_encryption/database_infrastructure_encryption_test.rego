package policies.terraform.azure.database_infrastructure_encryption_test

import data.policies.terraform.azure.database_infrastructure_encryption

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
		{"infrastructure_encryption_enabled": false},
		{"infrastructure_encryption_enabled": ["x"]},
	] {
		findings := database_infrastructure_encryption.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["infrastructure_encryption_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"infrastructure_encryption_enabled": true}] {
		findings := database_infrastructure_encryption.deny with input as _input("azurerm_postgresql_server", config)
		findings == set()
	}
}
