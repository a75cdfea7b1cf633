package policies.terraform.azure.aks_rbac_test

import data.policies.terraform.azure.aks_rbac

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_use_roles if {
	every config in [{"role_based_access_control_enabled": false}] {
		findings := aks_rbac.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main does not use roles", "path": ["role_based_access_control_enabled"]}}
	}
}

test_deny_2_does_not_use_roles if {
	every config in [{"role_based_access_control": [{"enabled": false}]}] {
		findings := aks_rbac.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main does not use roles", "path": ["role_based_access_control", 0, "enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"role_based_access_control_enabled": true},
		{"role_based_access_control": [{"enabled": true}]},
		{},
		{"role_based_access_control_enabled": ["x"]},
	] {
		findings := aks_rbac.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
