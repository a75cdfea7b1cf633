package policies.arm.aks_network_plugin_test

import data.policies.arm.aks_network_plugin

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
		{"properties": {"networkProfile": {"networkPlugin": "kubenet"}}},
		{"properties": {"networkProfile": {"networkPlugin": ["x"]}}},
	] {
		findings := aks_network_plugin.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main does not use the network of Azure", "path": ["properties", "networkProfile", "networkPlugin"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"networkProfile": {"networkPlugin": "azure"}}}] {
		findings := aks_network_plugin.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
