package policies.arm.database_firewall_ranges_small_test

import data.policies.arm.database_firewall_ranges_small

_resource(type, config, related) := {
	"subject": {
		"type": lower(type),
		"name": object.get(config, "name", "main"),
		"address": "x.main",
		"config": config,
		"views": {},
	},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := database_firewall_ranges_small.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Sql/servers/firewallRules", {"name": "shop/office", "properties": {"startIpAddress": "192.0.2.1", "endIpAddress": "192.0.6.1"}}, {}, {["properties", "startIpAddress"]}],
		["Microsoft.Cache/redis/firewallRules", {"name": "shop/office", "properties": {"startIP": "198.51.100.0", "endIP": "198.51.102.0"}}, {}, {["properties", "startIP"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Sql/servers/firewallRules", {"name": "shop/office", "properties": {"startIpAddress": "192.0.2.1", "endIpAddress": "192.0.2.20"}}, {}],
	] {
		_paths(case) == set()
	}
}

test_applies_to_rules_for_a_part_of_the_internet if {
	database_firewall_ranges_small.applies with input as _resource("Microsoft.Sql/servers/firewallRules", {"properties": {"startIpAddress": "192.0.2.1", "endIpAddress": "192.0.6.1"}}, {})
	not database_firewall_ranges_small.applies with input as _resource("Microsoft.Sql/servers/firewallRules", {"properties": {"startIpAddress": "0.0.0.0", "endIpAddress": "255.255.255.255"}}, {})
	not database_firewall_ranges_small.applies with input as _resource("Microsoft.Cache/redis/firewallRules", {"properties": {"startIP": "0.0.0.0", "endIP": "255.255.255.255"}}, {})
}
