package policies.terraform.azure.network_services_not_for_whole_ranges_test

import data.policies.terraform.azure.network_services_not_for_whole_ranges

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := network_services_not_for_whole_ranges.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_network_security_rule", {"name": "ssh", "priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "source_port_range": "*", "destination_port_range": "22", "destination_address_prefix": "*", "source_address_prefix": "10.0.0.0/8"}, {}, {["destination_port_range"]}],
		["azurerm_network_security_group", {"name": "web", "security_rule": [{"name": "ssh", "priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "source_port_range": "*", "destination_port_range": "22", "destination_address_prefix": "*", "source_address_prefix": "10.0.0.0/8"}]}, {}, {["security_rule", 0, "destination_port_range"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_network_security_rule", {"name": "ssh", "priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "source_port_range": "*", "destination_port_range": "22", "destination_address_prefix": "*", "source_address_prefix": "10.1.2.0/24"}, {}],
		["azurerm_network_security_rule", {"name": "web", "priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", "source_port_range": "*", "destination_port_range": "443", "destination_address_prefix": "*", "source_address_prefix": "10.0.0.0/8"}, {}],
	] {
		_paths(case) == set()
	}
}
