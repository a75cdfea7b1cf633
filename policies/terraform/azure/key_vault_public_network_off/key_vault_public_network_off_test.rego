package policies.terraform.azure.key_vault_public_network_off_test

import data.policies.terraform.azure.key_vault_public_network_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_reached_from_public_networks if {
	every config in [{}, {"public_network_access_enabled": true}] {
		findings := key_vault_public_network_off.deny with input as _input("azurerm_key_vault", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_network_access_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"public_network_access_enabled": false}, {"network_acls": [{"default_action": "Deny"}]}] {
		findings := key_vault_public_network_off.deny with input as _input("azurerm_key_vault", config)
		findings == set()
	}
}
