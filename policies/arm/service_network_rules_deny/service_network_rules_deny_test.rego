package policies.arm.service_network_rules_deny_test

import data.policies.arm.service_network_rules_deny

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_open_to_all_networks if {
	every config in [{"properties": {"networkAcls": {"defaultAction": "Allow"}}}] {
		findings := service_network_rules_deny.deny with input as _input("microsoft.cognitiveservices/accounts", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "networkAcls", "defaultAction"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"networkAcls": {"defaultAction": "Deny"}}},
		{},
		{"properties": {"networkAcls": {"defaultAction": ["x"]}}},
	] {
		findings := service_network_rules_deny.deny with input as _input("microsoft.cognitiveservices/accounts", config)
		findings == set()
	}
}

test_deny_3_is_open_to_all_networks if {
	every config in [{"properties": {"networkRuleSet": {"defaultAction": "Allow"}}}] {
		findings := service_network_rules_deny.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "networkRuleSet", "defaultAction"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"networkRuleSet": {"defaultAction": "Deny"}}},
		{},
		{"properties": {"networkRuleSet": {"defaultAction": ["x"]}}},
	] {
		findings := service_network_rules_deny.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}

test_deny_5_is_open_to_all_networks if {
	every config in [{"properties": {"networkProfile": {"accountAccess": {"defaultAction": "Allow"}}}}] {
		findings := service_network_rules_deny.deny with input as _input("microsoft.batch/batchaccounts", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "networkProfile", "accountAccess", "defaultAction"]}}
	}
}

test_allow_6 if {
	every config in [
		{"properties": {"networkProfile": {"accountAccess": {"defaultAction": "Deny"}}}},
		{},
		{"properties": {"networkProfile": {"accountAccess": {"defaultAction": ["x"]}}}},
	] {
		findings := service_network_rules_deny.deny with input as _input("microsoft.batch/batchaccounts", config)
		findings == set()
	}
}

test_deny_7_is_open_to_all_networks if {
	every config in [{"properties": {"networkRuleSet": {"ipRules": [{"value": "0.0.0.0/0"}]}}}] {
		findings := service_network_rules_deny.deny with input as _input("microsoft.search/searchservices", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "networkRuleSet", "ipRules", 0, "value"]}}
	}
}

test_allow_8 if {
	every config in [{"properties": {"networkRuleSet": {"ipRules": [{"value": "203.0.113.8"}]}}}] {
		findings := service_network_rules_deny.deny with input as _input("microsoft.search/searchservices", config)
		findings == set()
	}
}
