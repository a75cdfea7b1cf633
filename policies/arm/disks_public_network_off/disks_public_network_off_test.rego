package policies.arm.disks_public_network_off_test

import data.policies.arm.disks_public_network_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_exported_over_public_networks if {
	every config in [
		{},
		{"properties": {"publicNetworkAccess": "Enabled"}},
		{"properties": {"publicNetworkAccess": ["x"]}},
	] {
		findings := disks_public_network_off.deny with input as _input("microsoft.compute/disks", config)
		findings == {{"message": "x.main can be exported over public networks", "path": ["properties", "publicNetworkAccess"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"publicNetworkAccess": "Disabled"}}] {
		findings := disks_public_network_off.deny with input as _input("microsoft.compute/disks", config)
		findings == set()
	}
}
