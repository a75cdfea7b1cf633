package policies.terraform.azure.defender_contact_alerts_test

import data.policies.terraform.azure.defender_contact_alerts

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_gets_no_alerts if {
	every config in [{}, {"alert_notifications": false}, {"alert_notifications": ["x"]}] {
		findings := defender_contact_alerts.deny with input as _input("azurerm_security_center_contact", config)
		findings == {{"message": "x.main gets no alerts", "path": ["alert_notifications"]}}
	}
}

test_allow_2 if {
	every config in [{"alert_notifications": true}] {
		findings := defender_contact_alerts.deny with input as _input("azurerm_security_center_contact", config)
		findings == set()
	}
}
