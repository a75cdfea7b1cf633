package policies.arm.machines_trusted_module_test

import data.policies.arm.machines_trusted_module

_resource(type, config, related) := {
	"subject": {
		"type": lower(type),
		"name": object.get(config, "name", "main"),
		"address": "x.main",
		"config": config,
		"views": {},
	},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := machines_trusted_module.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Compute/virtualMachines", {"name": "web", "properties": {"securityProfile": {"uefiSettings": {"vTpmEnabled": false}}}}, {}, {["properties", "securityProfile", "uefiSettings", "vTpmEnabled"]}],
		["Microsoft.Compute/virtualMachines", {"name": "web", "properties": {}}, {}, {["properties", "securityProfile", "uefiSettings", "vTpmEnabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Compute/virtualMachines", {"name": "web", "properties": {"securityProfile": {"uefiSettings": {"vTpmEnabled": true}}}}, {}],
	] {
		_paths(case) == set()
	}
}
