package policies.terraform.azure.aks_uptime_sla_test

import data.policies.terraform.azure.aks_uptime_sla

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_service_level if {
	every config in [{}, {"sku_tier": "Free"}, {"sku_tier": ["x"]}] {
		findings := aks_uptime_sla.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main has no service level", "path": ["sku_tier"]}}
	}
}

test_allow_2 if {
	every config in [{"sku_tier": "Standard"}] {
		findings := aks_uptime_sla.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
