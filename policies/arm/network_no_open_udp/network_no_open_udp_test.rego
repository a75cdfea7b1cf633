package policies.arm.network_no_open_udp_test

import data.policies.arm.network_no_open_udp

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_opens_udp_to_the_internet if {
	every config in [
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "Udp",
				"sourcePortRange": "*",
				"destinationPortRange": "53",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100
			}
		},
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "Udp",
				"sourcePortRange": "*",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100,
				"destinationPortRanges": [
					"53",
					"8443"
				]
			}
		},
	] {
		findings := network_no_open_udp.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == {{"message": "x.main opens UDP to the internet", "path": ["properties"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "Udp",
				"sourcePortRange": "*",
				"destinationPortRange": "9999",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100
			}
		},
		{
			"properties": {
				"direction": "Inbound",
				"access": "Deny",
				"protocol": "Udp",
				"sourcePortRange": "*",
				"destinationPortRange": "53",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100
			}
		},
		{},
	] {
		findings := network_no_open_udp.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == set()
	}
}

test_deny_3_opens_udp_to_the_internet if {
	every config in [
		{
			"properties": {
				"securityRules": [
					{
						"name": "in",
						"properties": {
							"direction": "Inbound",
							"access": "Allow",
							"protocol": "Udp",
							"sourcePortRange": "*",
							"destinationPortRange": "53",
							"sourceAddressPrefix": "*",
							"destinationAddressPrefix": "*",
							"priority": 100
						}
					}
				]
			}
		},
	] {
		findings := network_no_open_udp.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == {{"message": "x.main opens UDP to the internet", "path": ["properties", "securityRules", 0, "properties"]}}
	}
}

test_allow_4 if {
	every config in [
		{
			"properties": {
				"securityRules": [
					{
						"name": "in",
						"properties": {
							"direction": "Inbound",
							"access": "Allow",
							"protocol": "Udp",
							"sourcePortRange": "*",
							"destinationPortRange": "9999",
							"sourceAddressPrefix": "*",
							"destinationAddressPrefix": "*",
							"priority": 100
						}
					}
				]
			}
		},
		{},
	] {
		findings := network_no_open_udp.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == set()
	}
}
