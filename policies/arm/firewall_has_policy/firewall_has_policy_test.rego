package policies.arm.firewall_has_policy_test

import data.policies.arm.firewall_has_policy

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
	findings := firewall_has_policy.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Network/azureFirewalls", {"name": "shop", "properties": {}}, {}, {["properties", "firewallPolicy"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Network/azureFirewalls", {"name": "shop", "properties": {"firewallPolicy": {"id": "x"}}}, {}],
	] {
		_paths(case) == set()
	}
}
