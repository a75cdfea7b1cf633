package policies.terraform.azure.registry_no_anonymous_pull_test

import data.policies.terraform.azure.registry_no_anonymous_pull

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_hands_images_to_everyone if {
	every config in [{"anonymous_pull_enabled": true}] {
		findings := registry_no_anonymous_pull.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main hands images to everyone", "path": ["anonymous_pull_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"anonymous_pull_enabled": false}, {}, {"anonymous_pull_enabled": ["x"]}] {
		findings := registry_no_anonymous_pull.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}
