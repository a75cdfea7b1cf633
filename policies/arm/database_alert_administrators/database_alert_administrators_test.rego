package policies.arm.database_alert_administrators_test

import data.policies.arm.database_alert_administrators

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_tell_the_administrators if {
	every config in [
		{},
		{"properties": {"emailAccountAdmins": false}},
		{"properties": {"emailAccountAdmins": ["x"]}},
	] {
		findings := database_alert_administrators.deny with input as _input("microsoft.sql/servers/securityalertpolicies", config)
		findings == {{"message": "x.main does not tell the administrators", "path": ["properties", "emailAccountAdmins"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"emailAccountAdmins": true}}] {
		findings := database_alert_administrators.deny with input as _input("microsoft.sql/servers/securityalertpolicies", config)
		findings == set()
	}
}
