package policies.terraform.azure.database_firewall_azure_services_test

import data.policies.terraform.azure.database_firewall_azure_services

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_admits_every_service_in_azure if {
	every config in [{"end_ip_address": "0.0.0.0", "start_ip_address": "0.0.0.0"}] {
		findings := database_firewall_azure_services.deny with input as _input("azurerm_mssql_firewall_rule", config)
		findings == {{"message": "x.main admits every service in Azure", "path": ["start_ip_address"]}}
	}
}

test_allow_2 if {
	every config in [
		{"end_ip_address": "0.0.0.0", "start_ip_address": "203.0.113.8"},
		{"end_ip_address": "0.0.0.0"},
		{"end_ip_address": "0.0.0.0", "start_ip_address": ["x"]},
	] {
		findings := database_firewall_azure_services.deny with input as _input("azurerm_mssql_firewall_rule", config)
		findings == set()
	}
}

test_deny_cache if {
	every config in [
		{"start_ip": "0.0.0.0", "end_ip": "0.0.0.0"},
	] {
		findings := database_firewall_azure_services.deny with input as _input("azurerm_redis_firewall_rule", config)
		findings == {{"message": "x.main admits every service in Azure", "path": ["start_ip"]}}
	}
}
