package policies.terraform.azure.database_firewall_ranges_small_test

import data.policies.terraform.azure.database_firewall_ranges_small

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := database_firewall_ranges_small.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_mssql_firewall_rule", {"name": "office", "start_ip_address": "192.0.2.1", "end_ip_address": "192.0.6.1"}, {}, {["start_ip_address"]}],
		["azurerm_redis_firewall_rule", {"name": "office", "redis_cache_name": "shop", "start_ip": "198.51.100.0", "end_ip": "198.51.102.0"}, {}, {["start_ip"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_mssql_firewall_rule", {"name": "office", "start_ip_address": "192.0.2.1", "end_ip_address": "192.0.2.20"}, {}],
		["azurerm_redis_firewall_rule", {"name": "office", "redis_cache_name": "shop", "start_ip": "198.51.100.1", "end_ip": "198.51.100.9"}, {}],
	] {
		_paths(case) == set()
	}
}

test_applies_to_rules_for_a_part_of_the_internet if {
	database_firewall_ranges_small.applies with input as _resource("azurerm_mssql_firewall_rule", {"start_ip_address": "192.0.2.1", "end_ip_address": "192.0.6.1"}, {})
	not database_firewall_ranges_small.applies with input as _resource("azurerm_mssql_firewall_rule", {"start_ip_address": "0.0.0.0", "end_ip_address": "255.255.255.255"}, {})
	not database_firewall_ranges_small.applies with input as _resource("azurerm_redis_firewall_rule", {"start_ip": "0.0.0.0", "end_ip": "255.255.255.255"}, {})
}
