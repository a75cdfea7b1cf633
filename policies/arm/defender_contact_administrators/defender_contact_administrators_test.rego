package policies.arm.defender_contact_administrators_test

import data.policies.arm.defender_contact_administrators

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_reach_the_owners if {
	every config in [{}, {"properties": {"alertsToAdmins": "Off"}}] {
		findings := defender_contact_administrators.deny with input as _input("microsoft.security/securitycontacts", config)
		findings == {{"message": "x.main does not reach the owners", "path": ["properties", "alertsToAdmins"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"alertsToAdmins": "On"}},
		{"properties": {"notificationsByRole": {"state": "On"}}},
	] {
		findings := defender_contact_administrators.deny with input as _input("microsoft.security/securitycontacts", config)
		findings == set()
	}
}
