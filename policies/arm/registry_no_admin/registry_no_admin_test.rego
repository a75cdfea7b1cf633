package policies.arm.registry_no_admin_test

import data.policies.arm.registry_no_admin

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_shared_administrator if {
	every config in [{"properties": {"adminUserEnabled": true}}] {
		findings := registry_no_admin.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main has a shared administrator", "path": ["properties", "adminUserEnabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"adminUserEnabled": false}},
		{},
		{"properties": {"adminUserEnabled": ["x"]}},
	] {
		findings := registry_no_admin.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}
