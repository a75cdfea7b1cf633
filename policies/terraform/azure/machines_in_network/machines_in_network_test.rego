package policies.terraform.azure.machines_in_network_test

import data.policies.terraform.azure.machines_in_network

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_tied_to_no_network if {
	every config in [{}, {"network_interface_ids": []}] {
		findings := machines_in_network.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main is tied to no network", "path": ["network_interface_ids"]}}
	}
}

test_allow_2 if {
	every config in [{"network_interface_ids": ["shop-nic"]}] {
		findings := machines_in_network.deny with input as _input("azurerm_virtual_machine", config)
		findings == set()
	}
}
