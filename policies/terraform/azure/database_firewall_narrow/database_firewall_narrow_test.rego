package policies.terraform.azure.database_firewall_narrow_test

import data.policies.terraform.azure.database_firewall_narrow

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_admits_the_whole_internet if {
	every config in [
		{"start_ip_address": "0.0.0.0", "end_ip_address": "255.255.255.255"},
		{"start_ip_address": "1.1.1.1", "end_ip_address": "254.255.255.255"},
	] {
		findings := database_firewall_narrow.deny with input as _input("azurerm_mssql_firewall_rule", config)
		findings == {{"message": "x.main admits the whole internet", "path": ["start_ip_address"]}}
	}
}

test_allow_2 if {
	every config in [
		{},
		{"start_ip_address": "203.0.113.8", "end_ip_address": "203.0.113.9"},
		{"start_ip_address": "0.0.0.0", "end_ip_address": "0.0.0.0"},
	] {
		findings := database_firewall_narrow.deny with input as _input("azurerm_mssql_firewall_rule", config)
		findings == set()
	}
}

test_deny_3_admits_the_whole_internet if {
	every config in [
		{"start_ip": "0.0.0.0", "end_ip": "255.255.255.255"},
		{"start_ip": "1.1.1.1", "end_ip": "254.255.255.255"},
	] {
		findings := database_firewall_narrow.deny with input as _input("azurerm_redis_firewall_rule", config)
		findings == {{"message": "x.main admits the whole internet", "path": ["start_ip"]}}
	}
}

test_allow_4 if {
	every config in [
		{},
		{"start_ip": "203.0.113.8", "end_ip": "203.0.113.9"},
		{"start_ip": "0.0.0.0", "end_ip": "0.0.0.0"},
	] {
		findings := database_firewall_narrow.deny with input as _input("azurerm_redis_firewall_rule", config)
		findings == set()
	}
}

test_deny_distributed_postgresql if {
	every config in [
		{"start_ip_address": "0.0.0.0", "end_ip_address": "255.255.255.255"},
	] {
		findings := database_firewall_narrow.deny with input as _input("azurerm_cosmosdb_postgresql_firewall_rule", config)
		findings == {{"message": "x.main admits the whole internet", "path": ["start_ip_address"]}}
	}
}
