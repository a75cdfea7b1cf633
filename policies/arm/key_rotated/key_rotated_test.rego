package policies.arm.key_rotated_test

import data.policies.arm.key_rotated

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
	findings := key_rotated.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.KeyVault/vaults/keys", {"name": "shop/disk", "properties": {"kty": "RSA"}}, {}, {["properties", "rotationPolicy"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.KeyVault/vaults/keys", {"name": "shop/disk", "properties": {"kty": "RSA", "rotationPolicy": {"attributes": {"expiryTime": "P90D"}}}}, {}],
	] {
		_paths(case) == set()
	}
}
