package policies.arm.registry_signed_images_test

import data.policies.arm.registry_signed_images

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_take_signatures if {
	every config in [
		{},
		{"properties": {"policies": {"trustPolicy": {"status": "disabled"}}}},
		{"properties": {"policies": {"trustPolicy": {"status": ["x"]}}}},
	] {
		findings := registry_signed_images.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main does not take signatures", "path": ["properties", "policies", "trustPolicy", "status"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"policies": {"trustPolicy": {"status": "enabled"}}}}] {
		findings := registry_signed_images.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}
