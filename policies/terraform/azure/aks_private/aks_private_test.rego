package policies.terraform.azure.aks_private_test

import data.policies.terraform.azure.aks_private

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_public_control_plane if {
	every config in [{}, {"private_cluster_enabled": false}, {"private_cluster_enabled": ["x"]}] {
		findings := aks_private.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main has a public control plane", "path": ["private_cluster_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"private_cluster_enabled": true}] {
		findings := aks_private.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
