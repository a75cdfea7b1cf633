package policies.arm.database_firewall_azure_services_test

import data.policies.arm.database_firewall_azure_services

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_admits_every_service_in_azure if {
	every config in [{"properties": {"endIpAddress": "0.0.0.0", "startIpAddress": "0.0.0.0"}}] {
		findings := database_firewall_azure_services.deny with input as _input("microsoft.sql/servers/firewallrules", config)
		findings == {{"message": "x.main admits every service in Azure", "path": ["properties", "startIpAddress"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"endIpAddress": "0.0.0.0", "startIpAddress": "203.0.113.8"}},
		{"properties": {"endIpAddress": "0.0.0.0"}},
		{"properties": {"endIpAddress": "0.0.0.0", "startIpAddress": ["x"]}},
	] {
		findings := database_firewall_azure_services.deny with input as _input("microsoft.sql/servers/firewallrules", config)
		findings == set()
	}
}

test_deny_cache if {
	every config in [
		{"properties": {"startIP": "0.0.0.0", "endIP": "0.0.0.0"}},
	] {
		findings := database_firewall_azure_services.deny with input as _input("microsoft.cache/redis/firewallrules", config)
		findings == {{"message": "x.main admits every service in Azure", "path": ["properties", "startIP"]}}
	}
}
