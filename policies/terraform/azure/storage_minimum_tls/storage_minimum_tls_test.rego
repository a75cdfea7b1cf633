package policies.terraform.azure.storage_minimum_tls_test

import data.policies.terraform.azure.storage_minimum_tls

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_accepts_outdated_tls if {
	every config in [{"min_tls_version": "TLS1_0"}, {"min_tls_version": "TLS1_1"}] {
		findings := storage_minimum_tls.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["min_tls_version"]}}
	}
}

test_allow_2 if {
	every config in [
		{"min_tls_version": "TLS1_2"},
		{"min_tls_version": "TLS1_3"},
		{},
		{"min_tls_version": ["x"]},
	] {
		findings := storage_minimum_tls.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}
