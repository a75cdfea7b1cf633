package policies.terraform.azure.aks_azure_policy_test

import data.policies.terraform.azure.aks_azure_policy

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_apply_azure_policy if {
	every config in [{}, {"azure_policy_enabled": false}, {"azure_policy_enabled": ["x"]}] {
		findings := aks_azure_policy.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main does not apply Azure Policy", "path": ["azure_policy_enabled"]}}
	}
}

test_deny_2_does_not_apply_azure_policy if {
	every config in [{"addon_profile": [{"azure_policy": [{"enabled": false}]}]}] {
		findings := aks_azure_policy.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main does not apply Azure Policy", "path": ["addon_profile", 0, "azure_policy", 0, "enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"azure_policy_enabled": true},
		{"addon_profile": [{"azure_policy": [{"enabled": true}]}]},
	] {
		findings := aks_azure_policy.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
