package policies.arm.network_no_open_data_ports_test

import data.policies.arm.network_no_open_data_ports

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_opens_a_port_of_a_database_or_of_adminis if {
	every config in [
		{
			"properties": {
				"direction": "Inbound",
				"access": "Allow",
				"protocol": "Tcp",
				"sourcePortRange": "*",
				"destinationPortRange": "1433",
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
					"1433",
					"8443"
				]
			}
		},
	] {
		findings := network_no_open_data_ports.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == {{"message": "x.main opens a port of a database or of administration to the internet", "path": ["properties"]}}
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
				"destinationPortRange": "1433",
				"sourceAddressPrefix": "*",
				"destinationAddressPrefix": "*",
				"priority": 100
			}
		},
		{},
	] {
		findings := network_no_open_data_ports.deny with input as _input("microsoft.network/networksecuritygroups/securityrules", config)
		findings == set()
	}
}

test_deny_3_opens_a_port_of_a_database_or_of_adminis if {
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
							"destinationPortRange": "1433",
							"sourceAddressPrefix": "*",
							"destinationAddressPrefix": "*",
							"priority": 100
						}
					}
				]
			}
		},
	] {
		findings := network_no_open_data_ports.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == {{"message": "x.main opens a port of a database or of administration to the internet", "path": ["properties", "securityRules", 0, "properties"]}}
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
		findings := network_no_open_data_ports.deny with input as _input("microsoft.network/networksecuritygroups", config)
		findings == set()
	}
}
