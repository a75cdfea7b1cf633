package policies.terraform.azure.services_identity_test

import data.policies.terraform.azure.services_identity

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_identity_of_its_own if {
	every config in [{}, {"identity": [{"type": ""}]}] {
		findings := services_identity.deny with input as _input("azurerm_cognitive_account", config)
		findings == {{"message": "x.main has no identity of its own", "path": ["identity", 0, "type"]}}
	}
}

test_allow_2 if {
	every config in [{"identity": [{"type": "SystemAssigned"}]}] {
		findings := services_identity.deny with input as _input("azurerm_cognitive_account", config)
		findings == set()
	}
}
