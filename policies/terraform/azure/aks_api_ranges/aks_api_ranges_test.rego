package policies.terraform.azure.aks_api_ranges_test

import data.policies.terraform.azure.aks_api_ranges

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_admits_every_address_to_its_control_plan if {
	every config in [
		{},
		{"api_server_access_profile": [{"authorized_ip_ranges": []}]},
		{"api_server_access_profile": [{"authorized_ip_ranges": ["0.0.0.0/0"]}]},
	] {
		findings := aks_api_ranges.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main admits every address to its control plane", "path": ["api_server_access_profile", 0, "authorized_ip_ranges"]}}
	}
}

test_allow_2 if {
	every config in [
		{"api_server_access_profile": [{"authorized_ip_ranges": ["203.0.113.0/24"]}]},
		{"api_server_authorized_ip_ranges": ["203.0.113.0/24"]},
		{"private_cluster_enabled": true},
	] {
		findings := aks_api_ranges.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}
