package policies.terraform.azure.network_no_open_ssh_test

import data.policies.terraform.azure.network_no_open_ssh

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_opens_ssh_to_the_internet if {
	every config in [
		{
			"name": "in",
			"priority": 100,
			"direction": "Inbound",
			"access": "Allow",
			"protocol": "Tcp",
			"source_port_range": "*",
			"destination_port_range": "22",
			"source_address_prefix": "*",
			"destination_address_prefix": "*"
		},
		{
			"name": "in",
			"priority": 100,
			"direction": "Inbound",
			"access": "Allow",
			"protocol": "*",
			"source_port_range": "*",
			"destination_port_range": "*",
			"source_address_prefix": "0.0.0.0/0",
			"destination_address_prefix": "*"
		},
	] {
		findings := network_no_open_ssh.deny with input as _input("azurerm_network_security_rule", config)
		findings == {{"message": "x.main opens SSH to the internet", "path": ["destination_port_range"]}}
	}
}

test_deny_2_opens_ssh_to_the_internet if {
	every config in [
		{
			"name": "in",
			"priority": 100,
			"direction": "Inbound",
			"access": "Allow",
			"protocol": "Tcp",
			"source_port_range": "*",
			"source_address_prefix": "*",
			"destination_address_prefix": "*",
			"destination_port_ranges": [
				"22",
				"8443"
			]
		},
	] {
		findings := network_no_open_ssh.deny with input as _input("azurerm_network_security_rule", config)
		findings == {{"message": "x.main opens SSH to the internet", "path": ["destination_port_ranges"]}}
	}
}

test_allow_3 if {
	every config in [
		{
			"name": "in",
			"priority": 100,
			"direction": "Inbound",
			"access": "Allow",
			"protocol": "Tcp",
			"source_port_range": "*",
			"destination_port_range": "443",
			"source_address_prefix": "*",
			"destination_address_prefix": "*"
		},
		{
			"name": "in",
			"priority": 100,
			"direction": "Inbound",
			"access": "Allow",
			"protocol": "Tcp",
			"source_port_range": "*",
			"destination_port_range": "22",
			"source_address_prefix": "10.0.0.0/8",
			"destination_address_prefix": "*"
		},
		{
			"name": "in",
			"priority": 100,
			"direction": "Inbound",
			"access": "Deny",
			"protocol": "Tcp",
			"source_port_range": "*",
			"destination_port_range": "22",
			"source_address_prefix": "*",
			"destination_address_prefix": "*"
		},
		{},
	] {
		findings := network_no_open_ssh.deny with input as _input("azurerm_network_security_rule", config)
		findings == set()
	}
}

test_deny_4_opens_ssh_to_the_internet if {
	every config in [
		{
			"security_rule": [
				{
					"name": "in",
					"priority": 100,
					"direction": "Inbound",
					"access": "Allow",
					"protocol": "Tcp",
					"source_port_range": "*",
					"destination_port_range": "22",
					"source_address_prefix": "*",
					"destination_address_prefix": "*"
				}
			]
		},
	] {
		findings := network_no_open_ssh.deny with input as _input("azurerm_network_security_group", config)
		findings == {{"message": "x.main opens SSH to the internet", "path": ["security_rule", 0, "destination_port_range"]}}
	}
}

test_allow_5 if {
	every config in [
		{
			"security_rule": [
				{
					"name": "in",
					"priority": 100,
					"direction": "Inbound",
					"access": "Allow",
					"protocol": "Tcp",
					"source_port_range": "*",
					"destination_port_range": "443",
					"source_address_prefix": "*",
					"destination_address_prefix": "*"
				}
			]
		},
		{},
	] {
		findings := network_no_open_ssh.deny with input as _input("azurerm_network_security_group", config)
		findings == set()
	}
}
