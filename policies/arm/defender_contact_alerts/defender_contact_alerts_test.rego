package policies.arm.defender_contact_alerts_test

import data.policies.arm.defender_contact_alerts

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_gets_no_alerts if {
	every config in [{}, {"properties": {"alertNotifications": "Off"}}] {
		findings := defender_contact_alerts.deny with input as _input("microsoft.security/securitycontacts", config)
		findings == {{"message": "x.main gets no alerts", "path": ["properties", "alertNotifications"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"alertNotifications": "On"}},
		{"properties": {"alertNotifications": {"state": "On"}}},
		{"properties": {"notificationsSources": [{"sourceType": "Alert", "minimalSeverity": "High"}]}},
	] {
		findings := defender_contact_alerts.deny with input as _input("microsoft.security/securitycontacts", config)
		findings == set()
	}
}
