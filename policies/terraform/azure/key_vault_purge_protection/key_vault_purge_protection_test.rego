package policies.terraform.azure.key_vault_purge_protection_test

import data.policies.terraform.azure.key_vault_purge_protection

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_purged if {
	every config in [{}, {"purge_protection_enabled": false}, {"purge_protection_enabled": ["x"]}] {
		findings := key_vault_purge_protection.deny with input as _input("azurerm_key_vault", config)
		findings == {{"message": "x.main can be purged", "path": ["purge_protection_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"purge_protection_enabled": true}] {
		findings := key_vault_purge_protection.deny with input as _input("azurerm_key_vault", config)
		findings == set()
	}
}

test_deny_no_soft_delete if {
	every config in [
		{"purge_protection_enabled": true, "soft_delete_enabled": false},
	] {
		findings := key_vault_purge_protection.deny with input as _input("azurerm_key_vault", config)
		findings == {{"message": "x.main does not keep what is deleted", "path": ["soft_delete_enabled"]}}
	}
}
