package policies.terraform.azure.disks_public_network_off_test

import data.policies.terraform.azure.disks_public_network_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_exported_over_public_networks if {
	every config in [{}, {"public_network_access_enabled": true}] {
		findings := disks_public_network_off.deny with input as _input("azurerm_managed_disk", config)
		findings == {{"message": "x.main can be exported over public networks", "path": ["public_network_access_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"public_network_access_enabled": false}] {
		findings := disks_public_network_off.deny with input as _input("azurerm_managed_disk", config)
		findings == set()
	}
}
