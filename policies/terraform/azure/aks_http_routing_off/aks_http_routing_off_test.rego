package policies.terraform.azure.aks_http_routing_off_test

import data.policies.terraform.azure.aks_http_routing_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_publishes_services_over_plain_http if {
	every config in [{"http_application_routing_enabled": true}] {
		findings := aks_http_routing_off.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main publishes services over plain HTTP", "path": ["http_application_routing_enabled"]}}
	}
}

test_deny_2_publishes_services_over_plain_http if {
	every config in [{"addon_profile": [{"http_application_routing": [{"enabled": true}]}]}] {
		findings := aks_http_routing_off.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main publishes services over plain HTTP", "path": ["addon_profile", 0, "http_application_routing", 0, "enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"http_application_routing_enabled": false},
		{"addon_profile": [{"http_application_routing": [{"enabled": false}]}]},
		{},
		{"http_application_routing_enabled": ["x"]},
	] {
		findings := aks_http_routing_off.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
