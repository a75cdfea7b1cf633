package policies.terraform.azure.registry_quarantine_test

import data.policies.terraform.azure.registry_quarantine

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_hands_out_unchecked_images if {
	every config in [{}, {"quarantine_policy_enabled": false}, {"quarantine_policy_enabled": ["x"]}] {
		findings := registry_quarantine.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main hands out unchecked images", "path": ["quarantine_policy_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"quarantine_policy_enabled": true}] {
		findings := registry_quarantine.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}
