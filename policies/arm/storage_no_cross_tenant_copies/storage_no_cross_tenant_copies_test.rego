package policies.arm.storage_no_cross_tenant_copies_test

import data.policies.arm.storage_no_cross_tenant_copies

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
	findings := storage_no_cross_tenant_copies.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Storage/storageAccounts", {"name": "shop", "properties": {"allowCrossTenantReplication": true}}, {}, {["properties", "allowCrossTenantReplication"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Storage/storageAccounts", {"name": "shop", "properties": {}}, {}],
		["Microsoft.Storage/storageAccounts", {"name": "shop", "properties": {"allowCrossTenantReplication": false}}, {}],
	] {
		_paths(case) == set()
	}
}
