package policies.terraform.azure.aks_critical_pods_only_test

import data.policies.terraform.azure.aks_critical_pods_only

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_mixes_system_pods_and_workloads if {
	every config in [
		{},
		{"default_node_pool": [{"only_critical_addons_enabled": false}]},
		{"default_node_pool": [{"only_critical_addons_enabled": ["x"]}]},
	] {
		findings := aks_critical_pods_only.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main mixes system pods and workloads", "path": ["default_node_pool", 0, "only_critical_addons_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"default_node_pool": [{"only_critical_addons_enabled": true}]}] {
		findings := aks_critical_pods_only.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
