package policies.terraform.azure.aks_max_pods_test

import data.policies.terraform.azure.aks_max_pods

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_takes_few_pods_on_a_node if {
	every config in [
		{},
		{"default_node_pool": [{"max_pods": 25}]},
		{"default_node_pool": [{"max_pods": ["x"]}]},
	] {
		findings := aks_max_pods.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main takes few pods on a node", "path": ["default_node_pool", 0, "max_pods"]}}
	}
}

test_allow_2 if {
	every config in [{"default_node_pool": [{"max_pods": 50}]}] {
		findings := aks_max_pods.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}

test_deny_3_takes_few_pods_on_a_node if {
	every config in [{}, {"max_pods": 25}, {"max_pods": ["x"]}] {
		findings := aks_max_pods.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == {{"message": "x.main takes few pods on a node", "path": ["max_pods"]}}
	}
}

test_allow_4 if {
	every config in [{"max_pods": 50}] {
		findings := aks_max_pods.deny with input as _input("azurerm_kubernetes_cluster_node_pool", config)
		findings == set()
	}
}
