package policies.arm.database_threat_detection_test

import data.policies.arm.database_threat_detection

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_switched_off if {
	every config in [{}, {"properties": {"state": "Disabled"}}, {"properties": {"state": ["x"]}}] {
		findings := database_threat_detection.deny with input as _input("microsoft.sql/servers/securityalertpolicies", config)
		findings == {{"message": "x.main is switched off", "path": ["properties", "state"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"state": "Enabled"}}] {
		findings := database_threat_detection.deny with input as _input("microsoft.sql/servers/securityalertpolicies", config)
		findings == set()
	}
}

test_deny_3_does_not_watch_for_threats if {
	every config in [{}] {
		findings := database_threat_detection.deny with input as _input("microsoft.dbforpostgresql/servers", config)
		findings == {{"message": "x.main does not watch for threats", "path": ["properties"]}}
	}
}

test_allow_4_with_related if {
	every config in [{}] {
		findings := database_threat_detection.deny with input as object.union(_input("microsoft.dbforpostgresql/servers", config), {"related": {"microsoft.dbforpostgresql/servers/securityalertpolicies": [{"name": "x", "config": {"properties": {"state": "Enabled"}}}]}})
		findings == set()
	}
}

test_allow_5_with_related if {
	every config in [{}] {
		findings := database_threat_detection.deny with input as object.union(_input("microsoft.dbforpostgresql/servers", config), {"related": {"microsoft.dbformysql/servers/securityalertpolicies": [{"name": "x", "config": {"properties": {"state": "Enabled"}}}]}})
		findings == set()
	}
}

test_deny_server_without_alerts if {
	every config in [
		{"properties": {}},
	] {
		findings := database_threat_detection.deny with input as _input("microsoft.sql/servers", config)
		findings == {{"message": "x.main does not watch for threats", "path": ["properties"]}}
	}
}

test_allow_server_with_policy if {
	every type in [
		"microsoft.sql/servers/securityalertpolicies",
		"microsoft.sql/servers/advancedthreatprotectionsettings",
	] {
		findings := database_threat_detection.deny with input as object.union(
			_input("microsoft.sql/servers", {}),
			{"related": {type: [{"config": {}}]}},
		)
		findings == set()
	}
}
