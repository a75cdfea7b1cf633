package policies.arm.cosmosdb_network_restricted_test

import data.policies.arm.cosmosdb_network_restricted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_admits_every_network if {
	every config in [{}, {"properties": {"ipRules": []}}] {
		findings := cosmosdb_network_restricted.deny with input as _input("microsoft.documentdb/databaseaccounts", config)
		findings == {{"message": "x.main admits every network", "path": ["properties", "ipRules"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"ipRules": [{"ipAddressOrRange": "203.0.113.8"}]}},
		{"properties": {"publicNetworkAccess": "Disabled"}},
		{"properties": {"isVirtualNetworkFilterEnabled": true}},
		{"properties": {"ipRangeFilter": "203.0.113.8"}},
	] {
		findings := cosmosdb_network_restricted.deny with input as _input("microsoft.documentdb/databaseaccounts", config)
		findings == set()
	}
}

test_deny_everyone_named if {
	every config in [
		{"properties": {"ipRules": [{"ipAddressOrRange": "0.0.0.0/0"}]}},
	] {
		findings := cosmosdb_network_restricted.deny with input as _input("microsoft.documentdb/databaseaccounts", config)
		findings == {{"message": "x.main admits every network", "path": ["properties", "ipRules", 0, "ipAddressOrRange"]}}
	}
}

test_allow_named_addresses if {
	every config in [
		{"properties": {"ipRules": [{"ipAddressOrRange": "203.0.113.4"}]}},
	] {
		findings := cosmosdb_network_restricted.deny with input as _input("microsoft.documentdb/databaseaccounts", config)
		findings == set()
	}
}
