package policies.terraform.azure.service_network_rules_deny_test

import data.policies.terraform.azure.service_network_rules_deny

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_open_to_all_networks if {
	every config in [{"network_acls": [{"default_action": "Allow"}]}] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_cognitive_account", config)
		findings == {{"message": "x.main is open to all networks", "path": ["network_acls", 0, "default_action"]}}
	}
}

test_allow_2 if {
	every config in [
		{"network_acls": [{"default_action": "Deny"}]},
		{},
		{"network_acls": [{"default_action": ["x"]}]},
	] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_cognitive_account", config)
		findings == set()
	}
}

test_deny_3_is_open_to_all_networks if {
	every config in [{"network_rule_set": [{"default_action": "Allow"}]}] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == {{"message": "x.main is open to all networks", "path": ["network_rule_set", 0, "default_action"]}}
	}
}

test_allow_4 if {
	every config in [
		{"network_rule_set": [{"default_action": "Deny"}]},
		{},
		{"network_rule_set": [{"default_action": ["x"]}]},
	] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == set()
	}
}

test_deny_5_is_open_to_all_networks if {
	every config in [{"network_rulesets": [{"default_action": "Allow"}]}] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_eventhub_namespace", config)
		findings == {{"message": "x.main is open to all networks", "path": ["network_rulesets", 0, "default_action"]}}
	}
}

test_allow_6 if {
	every config in [
		{"network_rulesets": [{"default_action": "Deny"}]},
		{},
		{"network_rulesets": [{"default_action": ["x"]}]},
	] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_eventhub_namespace", config)
		findings == set()
	}
}

test_deny_7_is_open_to_all_networks if {
	every config in [{"network_profile": [{"account_access": [{"default_action": "Allow"}]}]}] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_batch_account", config)
		findings == {{"message": "x.main is open to all networks", "path": ["network_profile", 0, "account_access", 0, "default_action"]}}
	}
}

test_allow_8 if {
	every config in [
		{"network_profile": [{"account_access": [{"default_action": "Deny"}]}]},
		{},
		{"network_profile": [{"account_access": [{"default_action": ["x"]}]}]},
	] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_batch_account", config)
		findings == set()
	}
}

test_deny_9_is_open_to_all_networks if {
	every config in [{"allowed_ips": ["0.0.0.0/0"]}] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_search_service", config)
		findings == {{"message": "x.main is open to all networks", "path": ["allowed_ips"]}}
	}
}

test_allow_10 if {
	every config in [{"allowed_ips": ["203.0.113.8"]}, {}, {"allowed_ips": ["x"]}] {
		findings := service_network_rules_deny.deny with input as _input("azurerm_search_service", config)
		findings == set()
	}
}
