package policies.arm.key_vault_network_test

import data.policies.arm.key_vault_network

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
		{"properties": {"networkAcls": {"defaultAction": "Allow"}}},
		{"properties": {"networkAcls": {"defaultAction": ["x"]}}},
	] {
		findings := key_vault_network.deny with input as _input("microsoft.keyvault/vaults", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "networkAcls", "defaultAction"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"networkAcls": {"defaultAction": "Deny"}}},
		{"properties": {"publicNetworkAccess": "Disabled"}},
	] {
		findings := key_vault_network.deny with input as _input("microsoft.keyvault/vaults", config)
		findings == set()
	}
}
