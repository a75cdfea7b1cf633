package policies.arm.databricks_in_network_test

import data.policies.arm.databricks_in_network

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
		{"properties": {}},
	] {
		findings := databricks_in_network.deny with input as _input("microsoft.databricks/workspaces", config)
		findings == {{"message": "x.main runs in a network of the service", "path": ["properties", "parameters", "customVirtualNetworkId", "value"]}}
	}
}

test_allow_own_network if {
	every config in [
		{"properties": {"parameters": {"customVirtualNetworkId": {"value": "x"}}}},
	] {
		findings := databricks_in_network.deny with input as _input("microsoft.databricks/workspaces", config)
		findings == set()
	}
}
