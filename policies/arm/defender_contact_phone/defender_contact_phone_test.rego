package policies.arm.defender_contact_phone_test

import data.policies.arm.defender_contact_phone

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_telephone_number if {
	every config in [{}, {"properties": {"phone": ""}}] {
		findings := defender_contact_phone.deny with input as _input("microsoft.security/securitycontacts", config)
		findings == {{"message": "x.main has no telephone number", "path": ["properties", "phone"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"phone": "+49 30 000000"}}] {
		findings := defender_contact_phone.deny with input as _input("microsoft.security/securitycontacts", config)
		findings == set()
	}
}
