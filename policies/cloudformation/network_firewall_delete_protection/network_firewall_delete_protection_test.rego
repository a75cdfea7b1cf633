package policies.cloudformation.network_firewall_delete_protection_test

import data.policies.cloudformation.network_firewall_delete_protection

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::NetworkFirewall::Firewall", {}, ["Properties", "DeleteProtection"]],
	[
		"AWS::NetworkFirewall::Firewall",
		{"Properties": {"DeleteProtection": false}},
		["Properties", "DeleteProtection"],
	],
	[
		"AWS::NetworkFirewall::Firewall",
		{"Properties": {"DeleteProtection": "false"}},
		["Properties", "DeleteProtection"],
	],
	["AWS::NetworkFirewall::Firewall", {"Properties": {"DeleteProtection": null}}, ["Properties", "DeleteProtection"]],
	["AWS::NetworkFirewall::Firewall", {"Properties": {"DeleteProtection": {}}}, ["Properties", "DeleteProtection"]],
]

_sound := [
	["AWS::NetworkFirewall::Firewall", {"Properties": {"DeleteProtection": true}}],
	["AWS::NetworkFirewall::Firewall", {"Properties": {"DeleteProtection": "true"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := network_firewall_delete_protection.deny with input as _input(case[0], case[1])
		findings == {{"message": "X can be deleted in one step", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := network_firewall_delete_protection.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
