package policies.terraform.azure.aks_dashboard_off_test

import data.policies.terraform.azure.aks_dashboard_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_offers_a_dashboard if {
	every config in [{"addon_profile": [{"kube_dashboard": [{"enabled": true}]}]}] {
		findings := aks_dashboard_off.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main offers a dashboard", "path": ["addon_profile", 0, "kube_dashboard", 0, "enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"addon_profile": [{"kube_dashboard": [{"enabled": false}]}]},
		{},
		{"addon_profile": [{"kube_dashboard": [{"enabled": ["x"]}]}]},
	] {
		findings := aks_dashboard_off.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
