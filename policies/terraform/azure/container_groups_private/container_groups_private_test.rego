package policies.terraform.azure.container_groups_private_test

import data.policies.terraform.azure.container_groups_private

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_no_private_network if {
	every config in [{}, {"ip_address_type": "Public"}] {
		findings := container_groups_private.deny with input as _input("azurerm_container_group", config)
		findings == {{"message": "x.main stands in no private network", "path": ["ip_address_type"]}}
	}
}

test_allow_2 if {
	every config in [{"ip_address_type": "Private"}, {"subnet_ids": ["x"]}, {"network_profile_id": "x"}] {
		findings := container_groups_private.deny with input as _input("azurerm_container_group", config)
		findings == set()
	}
}
