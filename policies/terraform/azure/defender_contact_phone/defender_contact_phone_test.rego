package policies.terraform.azure.defender_contact_phone_test

import data.policies.terraform.azure.defender_contact_phone

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_telephone_number if {
	every config in [{}, {"phone": ""}] {
		findings := defender_contact_phone.deny with input as _input("azurerm_security_center_contact", config)
		findings == {{"message": "x.main has no telephone number", "path": ["phone"]}}
	}
}

test_allow_2 if {
	every config in [{"phone": "+49 30 000000"}] {
		findings := defender_contact_phone.deny with input as _input("azurerm_security_center_contact", config)
		findings == set()
	}
}
