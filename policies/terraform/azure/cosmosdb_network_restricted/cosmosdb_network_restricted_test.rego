package policies.terraform.azure.cosmosdb_network_restricted_test

import data.policies.terraform.azure.cosmosdb_network_restricted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_admits_every_network if {
	every config in [{}, {"ip_range_filter": ""}] {
		findings := cosmosdb_network_restricted.deny with input as _input("azurerm_cosmosdb_account", config)
		findings == {{"message": "x.main admits every network", "path": ["ip_range_filter"]}}
	}
}

test_allow_2 if {
	every config in [
		{"ip_range_filter": "203.0.113.8"},
		{"ip_range_filter": ["203.0.113.8"]},
		{"public_network_access_enabled": false},
		{"is_virtual_network_filter_enabled": true},
	] {
		findings := cosmosdb_network_restricted.deny with input as _input("azurerm_cosmosdb_account", config)
		findings == set()
	}
}

test_deny_everyone_named if {
	every config in [
		{"ip_range_filter": "203.0.113.4, 0.0.0.0/0"},
		{"ip_range_filter": ["0.0.0.0/0"]},
	] {
		findings := cosmosdb_network_restricted.deny with input as _input("azurerm_cosmosdb_account", config)
		findings == {{"message": "x.main admits every network", "path": ["ip_range_filter"]}}
	}
}

test_allow_named_addresses if {
	every config in [
		{"ip_range_filter": "203.0.113.4,0.0.0.0"},
	] {
		findings := cosmosdb_network_restricted.deny with input as _input("azurerm_cosmosdb_account", config)
		findings == set()
	}
}
