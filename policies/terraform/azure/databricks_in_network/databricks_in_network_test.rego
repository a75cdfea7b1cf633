package policies.terraform.azure.databricks_in_network_test

import data.policies.terraform.azure.databricks_in_network

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_network_of_the_service if {
	every config in [
		{},
		{"custom_parameters": [{"no_public_ip": true}]},
	] {
		findings := databricks_in_network.deny with input as _input("azurerm_databricks_workspace", config)
		findings == {{"message": "x.main runs in a network of the service", "path": ["custom_parameters", 0, "virtual_network_id"]}}
	}
}

test_allow_own_network if {
	every config in [
		{"custom_parameters": [{"virtual_network_id": "x"}]},
	] {
		findings := databricks_in_network.deny with input as _input("azurerm_databricks_workspace", config)
		findings == set()
	}
}
