package policies.terraform.azure.service_fabric_directory_test

import data.policies.terraform.azure.service_fabric_directory

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_use_the_directory if {
	every config in [{}, {"azure_active_directory": [{"tenant_id": ""}]}] {
		findings := service_fabric_directory.deny with input as _input("azurerm_service_fabric_cluster", config)
		findings == {{"message": "x.main does not use the directory", "path": ["azure_active_directory", 0, "tenant_id"]}}
	}
}

test_allow_2 if {
	every config in [{"azure_active_directory": [{"tenant_id": "shop-tenant"}]}] {
		findings := service_fabric_directory.deny with input as _input("azurerm_service_fabric_cluster", config)
		findings == set()
	}
}
