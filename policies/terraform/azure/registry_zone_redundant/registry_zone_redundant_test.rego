package policies.terraform.azure.registry_zone_redundant_test

import data.policies.terraform.azure.registry_zone_redundant

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_one_zone if {
	every config in [{}, {"zone_redundancy_enabled": false}, {"zone_redundancy_enabled": ["x"]}] {
		findings := registry_zone_redundant.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main stands in one zone", "path": ["zone_redundancy_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"zone_redundancy_enabled": true}] {
		findings := registry_zone_redundant.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}
