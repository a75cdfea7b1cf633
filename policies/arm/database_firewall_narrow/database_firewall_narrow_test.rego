package policies.arm.database_firewall_narrow_test

import data.policies.arm.database_firewall_narrow

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
		{"properties": {"startIpAddress": "0.0.0.0", "endIpAddress": "255.255.255.255"}},
		{"properties": {"startIpAddress": "1.1.1.1", "endIpAddress": "254.255.255.255"}},
	] {
		findings := database_firewall_narrow.deny with input as _input("microsoft.sql/servers/firewallrules", config)
		findings == {{"message": "x.main admits the whole internet", "path": ["properties", "endIpAddress"]}}
	}
}

test_allow_2 if {
	every config in [
		{},
		{"properties": {"startIpAddress": "203.0.113.8", "endIpAddress": "203.0.113.9"}},
		{"properties": {"startIpAddress": "0.0.0.0", "endIpAddress": "0.0.0.0"}},
	] {
		findings := database_firewall_narrow.deny with input as _input("microsoft.sql/servers/firewallrules", config)
		findings == set()
	}
}

test_deny_3_admits_the_whole_internet if {
	every config in [
		{"properties": {"startIP": "0.0.0.0", "endIP": "255.255.255.255"}},
		{"properties": {"startIP": "1.1.1.1", "endIP": "254.255.255.255"}},
	] {
		findings := database_firewall_narrow.deny with input as _input("microsoft.cache/redis/firewallrules", config)
		findings == {{"message": "x.main admits the whole internet", "path": ["properties", "startIP"]}}
	}
}

test_allow_4 if {
	every config in [
		{},
		{"properties": {"startIP": "203.0.113.8", "endIP": "203.0.113.9"}},
		{"properties": {"startIP": "0.0.0.0", "endIP": "0.0.0.0"}},
	] {
		findings := database_firewall_narrow.deny with input as _input("microsoft.cache/redis/firewallrules", config)
		findings == set()
	}
}

test_deny_mongo_cluster if {
	every config in [
		{"properties": {"startIpAddress": "0.0.0.0", "endIpAddress": "255.255.255.255"}},
	] {
		findings := database_firewall_narrow.deny with input as _input("microsoft.documentdb/mongoclusters/firewallrules", config)
		findings == {{"message": "x.main admits the whole internet", "path": ["properties", "endIpAddress"]}}
	}
}
