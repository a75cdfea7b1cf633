package policies.arm.database_threat_kinds_test

import data.policies.arm.database_threat_kinds

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_leaves_some_threats_out if {
	every config in [{"properties": {"disabledAlerts": ["Sql_Injection"]}}] {
		findings := database_threat_kinds.deny with input as _input("microsoft.sql/servers/securityalertpolicies", config)
		findings == {{"message": "x.main leaves some threats out", "path": ["properties", "disabledAlerts"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"disabledAlerts": []}}, {"properties": {"disabledAlerts": [""]}}, {}] {
		findings := database_threat_kinds.deny with input as _input("microsoft.sql/servers/securityalertpolicies", config)
		findings == set()
	}
}
