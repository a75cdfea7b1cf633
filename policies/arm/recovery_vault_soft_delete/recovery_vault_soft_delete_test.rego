package policies.arm.recovery_vault_soft_delete_test

import data.policies.arm.recovery_vault_soft_delete

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
	findings := recovery_vault_soft_delete.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.RecoveryServices/vaults", {"name": "shop", "properties": {"securitySettings": {"softDeleteSettings": {"softDeleteState": "Disabled"}}}}, {}, {["properties", "securitySettings", "softDeleteSettings", "softDeleteState"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.RecoveryServices/vaults", {"name": "shop", "properties": {}}, {}],
		["Microsoft.RecoveryServices/vaults", {"name": "shop", "properties": {"securitySettings": {"softDeleteSettings": {"softDeleteState": "Enabled"}}}}, {}],
	] {
		_paths(case) == set()
	}
}
