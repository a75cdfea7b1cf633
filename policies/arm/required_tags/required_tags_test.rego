package policies.arm.required_tags_test

import data.policies.arm.required_tags

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
	findings := required_tags.deny with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-ARM-0329": {"required": ["owner", "classification"]}}
}

test_deny_faults if {
	every case in [
		["Microsoft.KeyVault/vaults", {"name": "shop", "properties": {}}, {}, {["tags"]}],
		["Microsoft.DocumentDB/databaseAccounts", {"name": "shop", "tags": {"Owner": "shop"}, "properties": {}}, {}, {["tags"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.KeyVault/vaults", {"name": "shop", "tags": {"Owner": "shop", "Classification": "internal"}, "properties": {}}, {}],
	] {
		_paths(case) == set()
	}
}
