package policies.terraform.azure.registry_scanned_test

import data.policies.terraform.azure.registry_scanned

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_in_a_tier_without_safeguards if {
	every config in [{}, {"sku": "Basic"}, {"sku": ["x"]}] {
		findings := registry_scanned.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main is in a tier without safeguards", "path": ["sku"]}}
	}
}

test_allow_2 if {
	every config in [{"sku": "Premium"}] {
		findings := registry_scanned.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}
