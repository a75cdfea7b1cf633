package policies.arm.machines_secure_boot_test

import data.policies.arm.machines_secure_boot

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
	findings := machines_secure_boot.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Compute/virtualMachines", {"name": "web", "properties": {"securityProfile": {"uefiSettings": {"secureBootEnabled": false}}}}, {}, {["properties", "securityProfile", "uefiSettings", "secureBootEnabled"]}],
		["Microsoft.Compute/virtualMachines", {"name": "web", "properties": {}}, {}, {["properties", "securityProfile", "uefiSettings", "secureBootEnabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Compute/virtualMachines", {"name": "web", "properties": {"securityProfile": {"uefiSettings": {"secureBootEnabled": true}}}}, {}],
	] {
		_paths(case) == set()
	}
}
