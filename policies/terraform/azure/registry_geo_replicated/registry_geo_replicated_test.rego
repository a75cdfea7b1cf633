package policies.terraform.azure.registry_geo_replicated_test

import data.policies.terraform.azure.registry_geo_replicated

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_kept_in_one_region if {
	every config in [{}] {
		findings := registry_geo_replicated.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main is kept in one region", "path": ["georeplications"]}}
	}
}

test_allow_2 if {
	every config in [
		{"georeplications": [{"location": "northeurope"}]},
		{"georeplication_locations": ["northeurope"]},
	] {
		findings := registry_geo_replicated.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}
