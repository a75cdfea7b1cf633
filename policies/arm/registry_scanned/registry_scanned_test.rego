package policies.arm.registry_scanned_test

import data.policies.arm.registry_scanned

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_in_a_tier_without_safeguards if {
	every config in [{}, {"sku": {"name": "Basic"}}, {"sku": {"name": ["x"]}}] {
		findings := registry_scanned.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main is in a tier without safeguards", "path": ["sku", "name"]}}
	}
}

test_allow_2 if {
	every config in [{"sku": {"name": "Premium"}}] {
		findings := registry_scanned.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}
