package policies.terraform.azure.aks_network_policy_test

import data.policies.terraform.azure.aks_network_policy

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_cannot_apply_network_policies if {
	every config in [
		{},
		{"network_profile": [{"network_policy": "none"}]},
		{"network_profile": [{"network_policy": ["x"]}]},
	] {
		findings := aks_network_policy.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main cannot apply network policies", "path": ["network_profile", 0, "network_policy"]}}
	}
}

test_allow_2 if {
	every config in [{"network_profile": [{"network_policy": "calico"}]}] {
		findings := aks_network_policy.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
