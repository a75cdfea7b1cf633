package policies.terraform.azure.storage_network_default_deny_test

import data.policies.terraform.azure.storage_network_default_deny

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

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

test_deny_2_is_open_to_all_networks if {
	every config in [{"public_network_access_enabled": true}] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main is open to all networks", "path": ["public_network_access_enabled"]}}
	}
}

test_allow_3 if {
	every config in [{"network_rules": [{"default_action": "Deny"}]}, {"public_network_access_enabled": false}] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

test_allow_4_with_related if {
	every config in [{"account_kind": "StorageV2"}] {
		findings := storage_network_default_deny.deny with input as object.union(_input("azurerm_storage_account", config), {"related": {"azurerm_storage_account_network_rules": [{"type": "azurerm_storage_account_network_rules", "name": "r", "address": "r", "config": {"default_action": "Deny"}}]}})
		findings == set()
	}
}

test_deny_5_opens_the_account_to_all_networks if {
	every config in [{"default_action": "Allow"}, {"default_action": ["x"]}] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account_network_rules", config)
		findings == {{"message": "x.main opens the account to all networks", "path": ["default_action"]}}
	}
}

test_allow_6 if {
	every config in [{"default_action": "Deny"}] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account_network_rules", config)
		findings == set()
	}
}

test_deny_everyone_named if {
	every config in [
		{"network_rules": [{"default_action": "Deny", "ip_rules": ["0.0.0.0/0"]}]},
	] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main is open to all networks", "path": ["network_rules", 0, "ip_rules"]}}
	}
}

test_deny_everyone_named_apart if {
	every config in [
		{"default_action": "Deny", "ip_rules": ["0.0.0.0/0"]},
	] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account_network_rules", config)
		findings == {{"message": "x.main opens the account to all networks", "path": ["ip_rules"]}}
	}
}

test_allow_named_addresses if {
	every config in [
		{"network_rules": [{"default_action": "Deny", "ip_rules": ["203.0.113.0/28"]}]},
	] {
		findings := storage_network_default_deny.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}
