package policies.terraform.azure.key_vault_network_test

import data.policies.terraform.azure.key_vault_network

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_open_to_all_networks if {
	every config in [
		{},
		{"network_acls": [{"default_action": "Allow"}]},
		{"network_acls": [{"default_action": ["x"]}]},
	] {
		findings := key_vault_network.deny with input as _input("azurerm_key_vault", config)
		findings == {{"message": "x.main is open to all networks", "path": ["network_acls", 0, "default_action"]}}
	}
}

test_allow_2 if {
	every config in [{"network_acls": [{"default_action": "Deny"}]}, {"public_network_access_enabled": false}] {
		findings := key_vault_network.deny with input as _input("azurerm_key_vault", config)
		findings == set()
	}
}
