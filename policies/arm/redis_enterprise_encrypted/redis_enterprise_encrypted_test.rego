package policies.arm.redis_enterprise_encrypted_test

import data.policies.arm.redis_enterprise_encrypted

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
	findings := redis_enterprise_encrypted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Cache/redisEnterprise/databases", {"name": "shop/default", "properties": {"clientProtocol": "Plaintext"}}, {}, {["properties", "clientProtocol"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Cache/redisEnterprise/databases", {"name": "shop/default", "properties": {}}, {}],
		["Microsoft.Cache/redisEnterprise/databases", {"name": "shop/default", "properties": {"clientProtocol": "Encrypted"}}, {}],
	] {
		_paths(case) == set()
	}
}
