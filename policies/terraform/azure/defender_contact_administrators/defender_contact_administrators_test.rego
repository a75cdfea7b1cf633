package policies.terraform.azure.defender_contact_administrators_test

import data.policies.terraform.azure.defender_contact_administrators

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_reach_the_owners if {
	every config in [{}, {"alerts_to_admins": false}, {"alerts_to_admins": ["x"]}] {
		findings := defender_contact_administrators.deny with input as _input("azurerm_security_center_contact", config)
		findings == {{"message": "x.main does not reach the owners", "path": ["alerts_to_admins"]}}
	}
}

test_allow_2 if {
	every config in [{"alerts_to_admins": true}] {
		findings := defender_contact_administrators.deny with input as _input("azurerm_security_center_contact", config)
		findings == set()
	}
}
