package policies.terraform.azure.registry_signed_images_test

import data.policies.terraform.azure.registry_signed_images

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_take_signatures if {
	every config in [{}, {"trust_policy_enabled": false}, {"trust_policy_enabled": ["x"]}] {
		findings := registry_signed_images.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main does not take signatures", "path": ["trust_policy_enabled"]}}
	}
}

test_deny_2_does_not_take_signatures if {
	every config in [{"trust_policy": [{"enabled": false}]}] {
		findings := registry_signed_images.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main does not take signatures", "path": ["trust_policy", 0, "enabled"]}}
	}
}

test_allow_3 if {
	every config in [{"trust_policy_enabled": true}, {"trust_policy": [{"enabled": true}]}] {
		findings := registry_signed_images.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}
