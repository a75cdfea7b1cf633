package policies.terraform.azure.network_interface_no_public_address_test

import data.policies.terraform.azure.network_interface_no_public_address

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_public_address if {
	every config in [{"ip_configuration": [{"name": "a", "public_ip_address_id": "shop-public"}]}] {
		findings := network_interface_no_public_address.deny with input as _input("azurerm_network_interface", config)
		findings == {{"message": "x.main has a public address", "path": ["ip_configuration", 0, "public_ip_address_id"]}}
	}
}

test_allow_2 if {
	every config in [{"ip_configuration": [{"name": "a"}]}, {}] {
		findings := network_interface_no_public_address.deny with input as _input("azurerm_network_interface", config)
		findings == set()
	}
}

test_deny_scale_set if {
	every config in [
		{"network_interface": [{"ip_configuration": [{"public_ip_address": [{"name": "p"}]}]}]},
	] {
		findings := network_interface_no_public_address.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == {{"message": "x.main has a public address", "path": ["network_interface", 0, "ip_configuration", 0, "public_ip_address", 0]}}
	}
}

test_allow_scale_set if {
	every config in [
		{"network_interface": [{"ip_configuration": [{"name": "p"}]}]},
		{},
	] {
		findings := network_interface_no_public_address.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == set()
	}
}
