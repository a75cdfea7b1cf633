package policies.arm.secret_expires_test

import data.policies.arm.secret_expires

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
		findings := secret_expires.deny with input as _input("microsoft.keyvault/vaults/secrets", config)
		findings == {{"message": "x.main never expires", "path": ["properties", "attributes", "exp"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"attributes": {"exp": 1830297600}}}] {
		findings := secret_expires.deny with input as _input("microsoft.keyvault/vaults/secrets", config)
		findings == set()
	}
}
