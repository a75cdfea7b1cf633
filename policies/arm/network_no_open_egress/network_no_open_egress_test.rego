package policies.arm.network_no_open_egress_test

import data.policies.arm.network_no_open_egress

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_rule if {
	every config in [
		{"properties": {"direction": "Outbound", "access": "Allow", "destinationAddressPrefix": "*", "destinationPortRange": "*"}},
		{"properties": {"direction": "Outbound", "access": "Allow", "destinationAddressPrefix": "Internet", "destinationPortRanges": ["0-65535"]}},
		{"properties": {"direction": "Outbound", "access": "Allow", "destinationAddressPrefixes": ["0.0.0.0/0"]}},
	] {
		findings := network_no_open_egress.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == {{"message": "x.main lets everything out", "path": ["properties", "destinationAddressPrefix"]}}
	}
}

test_deny_group if {
	every config in [
		{"properties": {"securityRules": [{"properties": {"direction": "Outbound", "access": "Allow", "destinationAddressPrefix": "*", "destinationPortRange": "*"}}]}},
	] {
		findings := network_no_open_egress.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == {{"message": "x.main lets everything out", "path": ["properties", "securityRules", 0, "properties", "destinationAddressPrefix"]}}
	}
}

test_allow_limited if {
	every config in [
		{"properties": {"direction": "Outbound", "access": "Allow", "destinationAddressPrefix": "*", "destinationPortRange": "443"}},
		{"properties": {"direction": "Outbound", "access": "Deny", "destinationAddressPrefix": "*", "destinationPortRange": "*"}},
		{"properties": {"direction": "Outbound", "access": "Allow", "destinationAddressPrefix": "10.0.0.0/8", "destinationPortRanges": ["443"]}},
	] {
		findings := network_no_open_egress.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == set()
	}
}
