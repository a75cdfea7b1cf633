package policies.arm.key_expires_test

import data.policies.arm.key_expires

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_never_expires if {
	every config in [
		{},
		{"properties": {"attributes": {"exp": 0}}},
		{"properties": {"attributes": {"exp": ["x"]}}},
	] {
		findings := key_expires.deny with input as _input("microsoft.keyvault/vaults/keys", config)
		findings == {{"message": "x.main never expires", "path": ["properties", "attributes", "exp"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"attributes": {"exp": 1830297600}}},
		{"properties": {"rotationPolicy": {"attributes": {"expiryTime": "P90D"}}}},
	] {
		findings := key_expires.deny with input as _input("microsoft.keyvault/vaults/keys", config)
		findings == set()
	}
}
