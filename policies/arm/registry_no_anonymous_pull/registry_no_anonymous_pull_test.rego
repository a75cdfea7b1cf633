package policies.arm.registry_no_anonymous_pull_test

import data.policies.arm.registry_no_anonymous_pull

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_hands_images_to_everyone if {
	every config in [{"properties": {"anonymousPullEnabled": true}}] {
		findings := registry_no_anonymous_pull.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main hands images to everyone", "path": ["properties", "anonymousPullEnabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"anonymousPullEnabled": false}},
		{},
		{"properties": {"anonymousPullEnabled": ["x"]}},
	] {
		findings := registry_no_anonymous_pull.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}
