package policies.terraform.azure.defender_contact_mail_test

import data.policies.terraform.azure.defender_contact_mail

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_address if {
	every config in [{}, {"email": ""}] {
		findings := defender_contact_mail.deny with input as _input("azurerm_security_center_contact", config)
		findings == {{"message": "x.main has no address", "path": ["email"]}}
	}
}

test_allow_2 if {
	every config in [{"email": "security@shop.example"}] {
		findings := defender_contact_mail.deny with input as _input("azurerm_security_center_contact", config)
		findings == set()
	}
}
