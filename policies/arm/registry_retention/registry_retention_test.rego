package policies.arm.registry_retention_test

import data.policies.arm.registry_retention

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_untagged_images_for_ever if {
	every config in [
		{},
		{"properties": {"policies": {"retentionPolicy": {"status": "disabled"}}}},
		{"properties": {"policies": {"retentionPolicy": {"status": ["x"]}}}},
	] {
		findings := registry_retention.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main keeps untagged images for ever", "path": ["properties", "policies", "retentionPolicy", "status"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"policies": {"retentionPolicy": {"status": "enabled"}}}}] {
		findings := registry_retention.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}
