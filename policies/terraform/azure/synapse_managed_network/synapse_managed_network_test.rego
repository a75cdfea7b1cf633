package policies.terraform.azure.synapse_managed_network_test

import data.policies.terraform.azure.synapse_managed_network

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_network_of_its_own if {
	every config in [
		{},
		{"managed_virtual_network_enabled": false},
		{"managed_virtual_network_enabled": ["x"]},
	] {
		findings := synapse_managed_network.deny with input as _input("azurerm_synapse_workspace", config)
		findings == {{"message": "x.main has no network of its own", "path": ["managed_virtual_network_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"managed_virtual_network_enabled": true}] {
		findings := synapse_managed_network.deny with input as _input("azurerm_synapse_workspace", config)
		findings == set()
	}
}
