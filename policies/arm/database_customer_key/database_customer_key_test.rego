package policies.arm.database_customer_key_test

import data.policies.arm.database_customer_key

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}, {"properties": {"keyVaultKeyUri": ""}}] {
		findings := database_customer_key.deny with input as _input("microsoft.documentdb/databaseaccounts", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["properties", "keyVaultKeyUri"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"keyVaultKeyUri": "https://shop.vault.azure.net/keys/data"}}] {
		findings := database_customer_key.deny with input as _input("microsoft.documentdb/databaseaccounts", config)
		findings == set()
	}
}
