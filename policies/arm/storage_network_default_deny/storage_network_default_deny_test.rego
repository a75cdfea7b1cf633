package policies.arm.storage_network_default_deny_test

import data.policies.arm.storage_network_default_deny

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
		{"properties": {"networkAcls": {"defaultAction": "Allow"}}},
		{"properties": {"networkAcls": {"defaultAction": ["x"]}}},
	] {
		findings := storage_network_default_deny.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "networkAcls", "defaultAction"]}}
	}
}

test_deny_2_is_open_to_all_networks if {
	every config in [{"properties": {"publicNetworkAccess": "Enabled"}}] {
		findings := storage_network_default_deny.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "publicNetworkAccess"]}}
	}
}

test_deny_3_is_open_to_all_networks if {
	every config in [{"properties": {}}] {
		findings := storage_network_default_deny.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "networkAcls", "defaultAction"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"networkAcls": {"defaultAction": "Deny"}}},
		{"properties": {"publicNetworkAccess": "Disabled"}},
	] {
		findings := storage_network_default_deny.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

test_deny_everyone_named if {
	every config in [
		{"properties": {"networkAcls": {"defaultAction": "Deny", "ipRules": [{"value": "0.0.0.0/0"}]}}},
	] {
		findings := storage_network_default_deny.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main is open to all networks", "path": ["properties", "networkAcls", "ipRules", 0, "value"]}}
	}
}

test_allow_named_addresses if {
	every config in [
		{"properties": {"networkAcls": {"defaultAction": "Deny", "ipRules": [{"value": "203.0.113.0/28"}]}}},
	] {
		findings := storage_network_default_deny.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}
