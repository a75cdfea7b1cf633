package policies.arm.subnet_has_security_group_test

import data.policies.arm.subnet_has_security_group

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
	findings := subnet_has_security_group.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Network/virtualNetworks/subnets", {"name": "shop/web", "properties": {"addressPrefix": "10.0.1.0/24"}}, {}, {["properties", "networkSecurityGroup"]}],
		["Microsoft.Network/virtualNetworks", {"name": "shop", "properties": {"subnets": [{"name": "GatewaySubnet", "properties": {"addressPrefix": "10.0.0.0/24"}}, {"name": "web", "properties": {"addressPrefix": "10.0.1.0/24"}}]}}, {}, {["properties", "subnets", 1]}],
		["Microsoft.Network/virtualNetworks", {"properties": {"subnets": [{"properties": {}}]}}, {}, {["properties", "subnets", 0]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Network/virtualNetworks/subnets", {"name": "shop/web", "properties": {"addressPrefix": "10.0.1.0/24", "networkSecurityGroup": {"id": "x"}}}, {}],
		["Microsoft.Network/virtualNetworks", {"name": "shop", "properties": {"subnets": [{"name": "web", "properties": {"networkSecurityGroup": {"id": "x"}}}]}}, {}],
	] {
		_paths(case) == set()
	}
}
