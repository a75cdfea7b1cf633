package policies.terraform.azure.aks_network_plugin_test

import data.policies.terraform.azure.aks_network_plugin

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_use_the_network_of_azure if {
	every config in [
		{},
		{"network_profile": [{"network_plugin": "kubenet"}]},
		{"network_profile": [{"network_plugin": ["x"]}]},
	] {
		findings := aks_network_plugin.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main does not use the network of Azure", "path": ["network_profile", 0, "network_plugin"]}}
	}
}

test_allow_2 if {
	every config in [{"network_profile": [{"network_plugin": "azure"}]}] {
		findings := aks_network_plugin.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
