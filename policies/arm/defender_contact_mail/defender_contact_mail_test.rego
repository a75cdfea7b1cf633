package policies.arm.defender_contact_mail_test

import data.policies.arm.defender_contact_mail

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_address if {
	every config in [{}, {"properties": {"email": ""}}] {
		findings := defender_contact_mail.deny with input as _input("microsoft.security/securitycontacts", config)
		findings == {{"message": "x.main has no address", "path": ["properties", "email"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"email": "security@shop.example"}},
		{"properties": {"emails": "security@shop.example"}},
	] {
		findings := defender_contact_mail.deny with input as _input("microsoft.security/securitycontacts", config)
		findings == set()
	}
}
