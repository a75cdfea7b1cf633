package policies.terraform.azure.network_interface_no_forwarding_test

import data.policies.terraform.azure.network_interface_no_forwarding

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_forwards_packets if {
	every config in [{"ip_forwarding_enabled": true}] {
		findings := network_interface_no_forwarding.deny with input as _input("azurerm_network_interface", config)
		findings == {{"message": "x.main forwards packets", "path": ["ip_forwarding_enabled"]}}
	}
}

test_deny_2_forwards_packets if {
	every config in [{"enable_ip_forwarding": true}] {
		findings := network_interface_no_forwarding.deny with input as _input("azurerm_network_interface", config)
		findings == {{"message": "x.main forwards packets", "path": ["enable_ip_forwarding"]}}
	}
}

test_allow_3 if {
	every config in [
		{"ip_forwarding_enabled": false},
		{"enable_ip_forwarding": false},
		{},
		{"ip_forwarding_enabled": ["x"]},
	] {
		findings := network_interface_no_forwarding.deny with input as _input("azurerm_network_interface", config)
		findings == set()
	}
}

test_deny_scale_set if {
	every config in [
		{"network_interface": [{"enable_ip_forwarding": true}]},
	] {
		findings := network_interface_no_forwarding.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == {{"message": "x.main forwards packets", "path": ["network_interface", 0, "enable_ip_forwarding"]}}
	}
}

test_allow_scale_set if {
	every config in [
		{"network_interface": [{"enable_ip_forwarding": false}]},
	] {
		findings := network_interface_no_forwarding.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == set()
	}
}

test_deny_scale_set_today if {
	every config in [
		{"network_interface": [{"ip_forwarding_enabled": true}]},
	] {
		findings := network_interface_no_forwarding.deny with input as _input("azurerm_windows_virtual_machine_scale_set", config)
		findings == {{"message": "x.main forwards packets", "path": ["network_interface", 0, "ip_forwarding_enabled"]}}
	}
}
