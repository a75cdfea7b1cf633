package policies.terraform.azure.network_no_open_rule_test

import data.policies.terraform.azure.network_no_open_rule

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
			"direction": "Inbound",
			"access": "Allow",
			"protocol": "*",
			"source_address_prefix": "*",
			"destination_port_range": "*"
		},
	] {
		findings := network_no_open_rule.deny with input as _input("azurerm_network_security_rule", config)
		findings == {{"message": "x.main lets everything in", "path": ["source_address_prefix"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"direction": "Inbound",
			"access": "Allow",
			"protocol": "*",
			"source_address_prefix": "*",
			"destination_port_range": "443"
		},
	] {
		findings := network_no_open_rule.deny with input as _input("azurerm_network_security_rule", config)
		findings == set()
	}
}

test_deny_3_lets_everything_in if {
	every config in [
		{
			"security_rule": [
				{
					"direction": "Inbound",
					"access": "Allow",
					"protocol": "Tcp",
					"source_address_prefix": "*",
					"destination_port_range": "*"
				}
			]
		},
	] {
		findings := network_no_open_rule.deny with input as _input("azurerm_network_security_group", config)
		findings == {{"message": "x.main lets everything in", "path": ["security_rule", 0, "source_address_prefix"]}}
	}
}

test_allow_4 if {
	every config in [{}] {
		findings := network_no_open_rule.deny with input as _input("azurerm_network_security_group", config)
		findings == set()
	}
}

test_deny_list_of_ports if {
	every config in [
		{"direction": "Inbound", "access": "Allow", "protocol": "Tcp", "source_address_prefix": "*", "destination_port_ranges": ["443", "0-65535"]},
	] {
		findings := network_no_open_rule.deny with input as _input("azurerm_network_security_rule", config)
		findings == {{"message": "x.main lets everything in", "path": ["source_address_prefix"]}}
	}
}

test_deny_neither_protocol_nor_ports if {
	every config in [
		{"direction": "Inbound", "access": "Allow", "source_address_prefix": "0.0.0.0/0"},
	] {
		findings := network_no_open_rule.deny with input as _input("azurerm_network_security_rule", config)
		findings == {{"message": "x.main lets everything in", "path": ["source_address_prefix"]}}
	}
}

test_allow_named_ports if {
	every config in [
		{"direction": "Inbound", "access": "Allow", "protocol": "Tcp", "source_address_prefix": "*", "destination_port_ranges": ["443"]},
		{"direction": "Inbound", "access": "Allow", "source_address_prefix": "10.0.0.0/8"},
	] {
		findings := network_no_open_rule.deny with input as _input("azurerm_network_security_rule", config)
		findings == set()
	}
}
