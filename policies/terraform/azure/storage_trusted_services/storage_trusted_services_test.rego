package policies.terraform.azure.storage_trusted_services_test

import data.policies.terraform.azure.storage_trusted_services

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_keeps_trusted_services_out if {
	every config in [
		{"network_rules": [{"bypass": ["None"]}]},
		{"network_rules": [{"bypass": ["Logging", "Metrics"]}]},
	] {
		findings := storage_trusted_services.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main keeps trusted services out", "path": ["network_rules", 0, "bypass"]}}
	}
}

test_allow_2 if {
	every config in [{"network_rules": [{"bypass": ["AzureServices"]}]}, {}] {
		findings := storage_trusted_services.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

test_deny_3_keeps_trusted_services_out if {
	every config in [{"bypass": ["None"]}, {"bypass": ["Logging"]}] {
		findings := storage_trusted_services.deny with input as _input("azurerm_storage_account_network_rules", config)
		findings == {{"message": "x.main keeps trusted services out", "path": ["bypass"]}}
	}
}

test_allow_4 if {
	every config in [{"bypass": ["AzureServices", "Metrics"]}, {}] {
		findings := storage_trusted_services.deny with input as _input("azurerm_storage_account_network_rules", config)
		findings == set()
	}
}

test_applies_to_rules if {
	storage_trusted_services.applies with input as _input("azurerm_storage_account_network_rules", {})
	storage_trusted_services.applies with input as _input("azurerm_storage_account", {"network_rules": [{}]})
	not storage_trusted_services.applies with input as _input("azurerm_storage_account", {})
}
