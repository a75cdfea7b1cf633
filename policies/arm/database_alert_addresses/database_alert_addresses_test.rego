package policies.arm.database_alert_addresses_test

import data.policies.arm.database_alert_addresses

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_tells_nobody if {
	every config in [{}, {"properties": {"emailAddresses": []}}, {"properties": {"emailAddresses": [""]}}] {
		findings := database_alert_addresses.deny with input as _input("microsoft.sql/servers/securityalertpolicies", config)
		findings == {{"message": "x.main tells nobody", "path": ["properties", "emailAddresses"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"emailAddresses": ["security@shop.example"]}}] {
		findings := database_alert_addresses.deny with input as _input("microsoft.sql/servers/securityalertpolicies", config)
		findings == set()
	}
}
