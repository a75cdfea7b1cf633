package policies.terraform.azure.spring_cloud_in_network_test

import data.policies.terraform.azure.spring_cloud_in_network

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_no_network if {
	every config in [{}] {
		findings := spring_cloud_in_network.deny with input as _input("azurerm_spring_cloud_service", config)
		findings == {{"message": "x.main stands in no network", "path": ["network"]}}
	}
}

test_allow_2 if {
	every config in [{"network": [{"app_subnet_id": "x"}]}] {
		findings := spring_cloud_in_network.deny with input as _input("azurerm_spring_cloud_service", config)
		findings == set()
	}
}
