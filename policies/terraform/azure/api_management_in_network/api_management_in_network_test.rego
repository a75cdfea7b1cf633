package policies.terraform.azure.api_management_in_network_test

import data.policies.terraform.azure.api_management_in_network

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
		findings := api_management_in_network.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main stands in no network", "path": ["virtual_network_configuration"]}}
	}
}

test_allow_2 if {
	every config in [{"virtual_network_configuration": [{"subnet_id": "x"}]}] {
		findings := api_management_in_network.deny with input as _input("azurerm_api_management", config)
		findings == set()
	}
}
