package policies.arm.sql_auditing_test

import data.policies.arm.sql_auditing

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_audited if {
	every config in [{}] {
		findings := sql_auditing.deny with input as _input("microsoft.sql/servers", config)
		findings == {{"message": "x.main is not audited", "path": ["properties", "state"]}}
	}
}

test_allow_2_with_related if {
	every config in [{}] {
		findings := sql_auditing.deny with input as object.union(_input("microsoft.sql/servers", config), {"related": {"microsoft.sql/servers/auditingsettings": [{"name": "a/default", "config": {"properties": {"state": "Enabled"}}}]}})
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := sql_auditing.deny with input as object.union(_input("microsoft.sql/servers", config), {"related": {"microsoft.sql/servers/extendedauditingsettings": [{"name": "a/default", "config": {"properties": {"state": "Enabled"}}}]}})
		findings == set()
	}
}

test_allow_4_with_related if {
	every config in [{}] {
		findings := sql_auditing.deny with input as object.union(_input("microsoft.sql/servers", config), {"related": {"microsoft.sql/servers/databases/auditingsettings": [{"name": "a/default", "config": {"properties": {"state": "Enabled"}}}]}})
		findings == set()
	}
}

test_deny_5_is_switched_off if {
	every config in [{}, {"properties": {"state": "Disabled"}}, {"properties": {"state": ["x"]}}] {
		findings := sql_auditing.deny with input as _input("microsoft.sql/servers/auditingsettings", config)
		findings == {{"message": "x.main is switched off", "path": ["properties", "state"]}}
	}
}

test_allow_6 if {
	every config in [{"properties": {"state": "Enabled"}}] {
		findings := sql_auditing.deny with input as _input("microsoft.sql/servers/auditingsettings", config)
		findings == set()
	}
}
