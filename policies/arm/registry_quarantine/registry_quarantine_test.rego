package policies.arm.registry_quarantine_test

import data.policies.arm.registry_quarantine

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_hands_out_unchecked_images if {
	every config in [
		{},
		{"properties": {"policies": {"quarantinePolicy": {"status": "disabled"}}}},
		{"properties": {"policies": {"quarantinePolicy": {"status": ["x"]}}}},
	] {
		findings := registry_quarantine.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main hands out unchecked images", "path": ["properties", "policies", "quarantinePolicy", "status"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"policies": {"quarantinePolicy": {"status": "enabled"}}}}] {
		findings := registry_quarantine.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}
