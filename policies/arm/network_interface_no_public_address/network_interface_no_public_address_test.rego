package policies.arm.network_interface_no_public_address_test

import data.policies.arm.network_interface_no_public_address

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_public_address if {
	every config in [
		{"properties": {"ipConfigurations": [{"name": "a", "properties": {"publicIPAddress": {"id": "x"}}}]}},
	] {
		findings := network_interface_no_public_address.deny with input as _input("microsoft.network/networkinterfaces", config)
		findings == {{"message": "x.main has a public address", "path": ["properties", "ipConfigurations", 0, "properties", "publicIPAddress"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"ipConfigurations": [{"name": "a", "properties": {}}]}}, {}] {
		findings := network_interface_no_public_address.deny with input as _input("microsoft.network/networkinterfaces", config)
		findings == set()
	}
}

_scale_set(interface) := {"properties": {"virtualMachineProfile": {"networkProfile": {"networkInterfaceConfigurations": [
	{"name": "n", "properties": interface},
]}}}}

test_deny_scale_set if {
	interface := {"ipConfigurations": [{"name": "i", "properties": {"publicIPAddressConfiguration": {"name": "p"}}}]}
	findings := network_interface_no_public_address.deny with input as _input(
		"microsoft.compute/virtualmachinescalesets",
		_scale_set(interface),
	)
	findings == {{"message": "x.main has a public address", "path": [
		"properties", "virtualMachineProfile", "networkProfile", "networkInterfaceConfigurations",
		0, "properties", "ipConfigurations",
		0, "properties", "publicIPAddressConfiguration",
	]}}
}

test_allow_scale_set if {
	interface := {"ipConfigurations": [{"name": "i", "properties": {}}]}
	findings := network_interface_no_public_address.deny with input as _input(
		"microsoft.compute/virtualmachinescalesets",
		_scale_set(interface),
	)
	findings == set()
}
