package policies.terraform.azure.registry_data_endpoint_test

import data.policies.terraform.azure.registry_data_endpoint

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_data_endpoint_of_its_own if {
	every config in [{}, {"data_endpoint_enabled": false}, {"data_endpoint_enabled": ["x"]}] {
		findings := registry_data_endpoint.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main has no data endpoint of its own", "path": ["data_endpoint_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"data_endpoint_enabled": true}] {
		findings := registry_data_endpoint.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}
