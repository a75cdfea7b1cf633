package policies.arm.databricks_no_public_addresses_test

import data.policies.arm.databricks_no_public_addresses

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
	findings := databricks_no_public_addresses.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Databricks/workspaces", {"name": "shop", "properties": {"parameters": {"enableNoPublicIp": {"value": false}}}}, {}, {["properties", "parameters", "enableNoPublicIp", "value"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Databricks/workspaces", {"name": "shop", "properties": {}}, {}],
		["Microsoft.Databricks/workspaces", {"name": "shop", "properties": {"parameters": {"enableNoPublicIp": {"value": true}}}}, {}],
	] {
		_paths(case) == set()
	}
}
