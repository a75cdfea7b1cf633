package policies.terraform.azure.aks_monitoring_test

import data.policies.terraform.azure.aks_monitoring

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_send_its_logs if {
	every config in [{}, {"addon_profile": [{"oms_agent": [{"enabled": false}]}]}] {
		findings := aks_monitoring.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main does not send its logs", "path": ["oms_agent"]}}
	}
}

test_allow_2 if {
	every config in [
		{"oms_agent": [{"log_analytics_workspace_id": "shop"}]},
		{"addon_profile": [{"oms_agent": [{"enabled": true}]}]},
	] {
		findings := aks_monitoring.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
