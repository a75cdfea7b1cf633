package policies.arm.synapse_no_firewall_rules_test

import data.policies.arm.synapse_no_firewall_rules

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_opens_public_addresses if {
	every config in [{}] {
		findings := synapse_no_firewall_rules.deny with input as object.union(_input("microsoft.synapse/workspaces", config), {"related": {"microsoft.synapse/workspaces/firewallrules": [{"name": "a/r", "config": {"properties": {"startIpAddress": "203.0.113.8", "endIpAddress": "203.0.113.9"}}}]}})
		findings == {{"message": "x.main opens public addresses", "path": []}}
	}
}

test_allow_2 if {
	every config in [{}] {
		findings := synapse_no_firewall_rules.deny with input as _input("microsoft.synapse/workspaces", config)
		findings == set()
	}
}
