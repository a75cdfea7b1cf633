package policies.terraform.azure.aks_scale_sets_test

import data.policies.terraform.azure.aks_scale_sets

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_use_scale_sets if {
	every config in [{"default_node_pool": [{"type": "AvailabilitySet"}]}] {
		findings := aks_scale_sets.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main does not use scale sets", "path": ["default_node_pool", 0, "type"]}}
	}
}

test_allow_2 if {
	every config in [
		{"default_node_pool": [{"type": "VirtualMachineScaleSets"}]},
		{},
		{"default_node_pool": [{"type": ["x"]}]},
	] {
		findings := aks_scale_sets.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
