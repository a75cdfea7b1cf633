package policies.arm.synapse_exfiltration_protection_test

import data.policies.arm.synapse_exfiltration_protection

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_lets_data_flow_anywhere if {
	every config in [
		{},
		{"properties": {"managedVirtualNetworkSettings": {"preventDataExfiltration": false}}},
		{"properties": {"managedVirtualNetworkSettings": {"preventDataExfiltration": ["x"]}}},
	] {
		findings := synapse_exfiltration_protection.deny with input as _input("microsoft.synapse/workspaces", config)
		findings == {{"message": "x.main lets data flow anywhere", "path": ["properties", "managedVirtualNetworkSettings", "preventDataExfiltration"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"managedVirtualNetworkSettings": {"preventDataExfiltration": true}}}] {
		findings := synapse_exfiltration_protection.deny with input as _input("microsoft.synapse/workspaces", config)
		findings == set()
	}
}
