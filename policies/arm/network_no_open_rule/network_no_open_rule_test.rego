package policies.arm.network_no_open_rule_test

import data.policies.arm.network_no_open_rule

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_lets_everything_in if {
	every config in [
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "*",
				"sourceAddressPrefix": "*",
				"destinationPortRange": "*"
			}
		},
	] {
		findings := network_no_open_rule.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == {{"message": "x.main lets everything in", "path": ["properties", "sourceAddressPrefix"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "*",
				"sourceAddressPrefix": "*",
				"destinationPortRange": "443"
			}
		},
	] {
		findings := network_no_open_rule.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == set()
	}
}

test_deny_3_lets_everything_in if {
	every config in [
		{
			"properties": {
				"securityRules": [
					{
						"name": "in",
						"properties": {
							"direction": "Inbound",
							"access": "Allow",
							"protocol": "Tcp",
							"sourceAddressPrefix": "*",
							"destinationPortRange": "*"
						}
					}
				]
			}
		},
	] {
		findings := network_no_open_rule.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == {{"message": "x.main lets everything in", "path": ["properties", "securityRules", 0, "properties", "sourceAddressPrefix"]}}
	}
}

test_allow_4 if {
	every config in [{}] {
		findings := network_no_open_rule.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == set()
	}
}

test_deny_list_of_ports if {
	every config in [
		{"properties": {"direction": "Inbound", "access": "Allow", "protocol": "Tcp", "sourceAddressPrefix": "*", "destinationPortRanges": ["443", "0-65535"]}},
	] {
		findings := network_no_open_rule.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == {{"message": "x.main lets everything in", "path": ["properties", "sourceAddressPrefix"]}}
	}
}

test_allow_named_ports if {
	every config in [
		{"properties": {"direction": "Inbound", "access": "Allow", "protocol": "Tcp", "sourceAddressPrefix": "*", "destinationPortRanges": ["443"]}},
	] {
		findings := network_no_open_rule.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == set()
	}
}
