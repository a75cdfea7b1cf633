package policies.arm.network_services_reached_privately_test

import data.policies.arm.network_services_reached_privately

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
	findings := network_services_reached_privately.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Network/networkSecurityGroups/securityRules", {"name": "web/ssh", "properties": {"priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "sourcePortRange": "*", "destinationPortRange": "22", "destinationAddressPrefix": "*", "sourceAddressPrefix": "198.51.100.0/28"}}, {}, {["properties", "destinationPortRange"]}],
		["Microsoft.Network/networkSecurityGroups", {"name": "web", "properties": {"securityRules": [{"name": "ssh", "properties": {"priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "sourcePortRange": "*", "destinationPortRange": "22", "destinationAddressPrefix": "*", "sourceAddressPrefix": "198.51.100.0/28"}}]}}, {}, {["properties", "securityRules", 0, "properties", "destinationPortRange"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Network/networkSecurityGroups/securityRules", {"name": "web/ssh", "properties": {"priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "sourcePortRange": "*", "destinationPortRange": "22", "destinationAddressPrefix": "*", "sourceAddressPrefix": "10.1.2.0/24"}}, {}],
	] {
		_paths(case) == set()
	}
}
