package policies.terraform.azure.storage_network_default_deny_test

import data.policies.terraform.azure.storage_network_default_deny

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_is_open_to_all_networks if {
	every config in [
		{},
		{"network_rules": [{"default_action": "Allow"}]},
		{"network_rules": [{"default_action": ["x"]}]},
	] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main is open to all networks", "path": ["network_rules", 0, "default_action"]}}
	}
}

test_allow_2 if {
	every config in [{"network_rules": [{"default_action": "Deny"}]}, {"public_network_access_enabled": false}] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{"account_kind": "StorageV2"}] {
		findings := storage_network_default_deny.deny with input as object.union(_input("azurerm_storage_account", config), {"related": {"azurerm_storage_account_network_rules": [{"type": "azurerm_storage_account_network_rules", "name": "r", "address": "r", "config": {"default_action": "Deny"}}]}})
		findings == set()
	}
}

test_deny_4_opens_the_account_to_all_networks if {
	every config in [{"default_action": "Allow"}, {"default_action": ["x"]}] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account_network_rules", config)
		findings == {{"message": "x.main opens the account to all networks", "path": ["default_action"]}}
	}
}

test_allow_5 if {
	every config in [{"default_action": "Deny"}] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account_network_rules", config)
		findings == set()
	}
}
