package policies.terraform.azure.service_fabric_protected_test

import data.policies.terraform.azure.service_fabric_protected

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_encrypt_traffic_between_nodes if {
	every config in [{}] {
		findings := service_fabric_protected.deny with input as _input("azurerm_service_fabric_cluster", config)
		findings == {{"message": "x.main does not encrypt traffic between nodes", "path": ["fabric_settings"]}}
	}
}

test_allow_2 if {
	every config in [
		{"fabric_settings": [{"name": "Security", "parameters": {"ClusterProtectionLevel": "EncryptAndSign"}}]},
	] {
		findings := service_fabric_protected.deny with input as _input("azurerm_service_fabric_cluster", config)
		findings == set()
	}
}
