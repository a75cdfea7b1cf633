package policies.terraform.azure.network_no_open_egress_test

import data.policies.terraform.azure.network_no_open_egress

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
		{"direction": "Outbound", "access": "Allow", "destination_address_prefix": "*", "destination_port_range": "*"},
		{"direction": "Outbound", "access": "Allow", "destination_address_prefix": "Internet", "destination_port_ranges": ["0-65535"]},
		{"direction": "Outbound", "access": "Allow", "destination_address_prefixes": ["0.0.0.0/0"]},
	] {
		findings := network_no_open_egress.deny with input as _input("azurerm_network_security_rule", config)
		findings == {{"message": "x.main lets everything out", "path": ["destination_address_prefix"]}}
	}
}

test_deny_group if {
	every config in [
		{"security_rule": [{"direction": "Outbound", "access": "Allow", "destination_address_prefix": "*", "destination_port_range": "*"}]},
	] {
		findings := network_no_open_egress.deny with input as _input("azurerm_network_security_group", config)
		findings == {{"message": "x.main lets everything out", "path": ["security_rule", 0, "destination_address_prefix"]}}
	}
}

test_allow_limited if {
	every config in [
		{"direction": "Outbound", "access": "Allow", "destination_address_prefix": "*", "destination_port_range": "443"},
		{"direction": "Outbound", "access": "Deny", "destination_address_prefix": "*", "destination_port_range": "*"},
		{"direction": "Inbound", "access": "Allow", "destination_address_prefix": "*", "destination_port_range": "*"},
		{"direction": "Outbound", "access": "Allow", "destination_address_prefix": "10.0.0.0/8", "destination_port_ranges": ["443"]},
	] {
		findings := network_no_open_egress.deny with input as _input("azurerm_network_security_rule", config)
		findings == set()
	}
}
