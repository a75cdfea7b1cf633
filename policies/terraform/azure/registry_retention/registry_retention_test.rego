package policies.terraform.azure.registry_retention_test

import data.policies.terraform.azure.registry_retention

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_untagged_images_for_ever if {
	every config in [{}] {
		findings := registry_retention.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main keeps untagged images for ever", "path": ["retention_policy_in_days"]}}
	}
}

test_allow_2 if {
	every config in [{"retention_policy_in_days": 30}, {"retention_policy": [{"enabled": true}]}] {
		findings := registry_retention.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}
