package policies.arm.network_no_open_rdp_test

import data.policies.arm.network_no_open_rdp

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_opens_rdp_to_the_internet if {
	every config in [
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "Tcp",
				"sourcePortRange": "*",
				"destinationPortRange": "3380-3390",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100
			}
		},
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "Tcp",
				"sourcePortRange": "*",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100,
				"destinationPortRanges": [
					"3380-3390",
					"8443"
				]
			}
		},
	] {
		findings := network_no_open_rdp.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == {{"message": "x.main opens RDP to the internet", "path": ["properties"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "Tcp",
				"sourcePortRange": "*",
				"destinationPortRange": "443",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100
			}
		},
		{
			"properties": {
				"direction": "Inbound",
				"access": "Deny",
				"protocol": "Tcp",
				"sourcePortRange": "*",
				"destinationPortRange": "3380-3390",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100
			}
		},
		{},
	] {
		findings := network_no_open_rdp.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == set()
	}
}

test_deny_3_opens_rdp_to_the_internet if {
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
							"sourcePortRange": "*",
							"destinationPortRange": "3380-3390",
							"sourceAddressPrefix": "*",
							"destinationAddressPrefix": "*",
							"priority": 100
						}
					}
				]
			}
		},
	] {
		findings := network_no_open_rdp.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == {{"message": "x.main opens RDP to the internet", "path": ["properties", "securityRules", 0, "properties"]}}
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
							"protocol": "Tcp",
							"sourcePortRange": "*",
							"destinationPortRange": "443",
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
		findings := network_no_open_rdp.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == set()
	}
}
