package policies.arm.synapse_managed_network_test

import data.policies.arm.synapse_managed_network

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_network_of_its_own if {
	every config in [
		{},
		{"properties": {"managedVirtualNetwork": ""}},
		{"properties": {"managedVirtualNetwork": ["x"]}},
	] {
		findings := synapse_managed_network.deny with input as _input("microsoft.synapse/workspaces", config)
		findings == {{"message": "x.main has no network of its own", "path": ["properties", "managedVirtualNetwork"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"managedVirtualNetwork": "default"}}] {
		findings := synapse_managed_network.deny with input as _input("microsoft.synapse/workspaces", config)
		findings == set()
	}
}
