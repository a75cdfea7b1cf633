package policies.arm.network_interface_no_forwarding_test

import data.policies.arm.network_interface_no_forwarding

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_forwards_packets if {
	every config in [{"properties": {"enableIPForwarding": true}}] {
		findings := network_interface_no_forwarding.deny with input as _input("microsoft.network/networkinterfaces", config)
		findings == {{"message": "x.main forwards packets", "path": ["properties", "enableIPForwarding"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"enableIPForwarding": false}},
		{},
		{"properties": {"enableIPForwarding": ["x"]}},
	] {
		findings := network_interface_no_forwarding.deny with input as _input("microsoft.network/networkinterfaces", config)
		findings == set()
	}
}

test_deny_scale_set if {
	every config in [
		{"properties": {"virtualMachineProfile": {"networkProfile": {"networkInterfaceConfigurations": [{"name": "n", "properties": {"enableIPForwarding": true}}]}}}},
	] {
		findings := network_interface_no_forwarding.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == {{"message": "x.main forwards packets", "path": ["properties", "virtualMachineProfile", "networkProfile", "networkInterfaceConfigurations", 0, "properties", "enableIPForwarding"]}}
	}
}

test_allow_scale_set if {
	every config in [
		{"properties": {"virtualMachineProfile": {"networkProfile": {"networkInterfaceConfigurations": [{"name": "n", "properties": {"enableIPForwarding": false}}]}}}},
	] {
		findings := network_interface_no_forwarding.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == set()
	}
}
