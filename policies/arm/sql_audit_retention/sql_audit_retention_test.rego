package policies.arm.sql_audit_retention_test

import data.policies.arm.sql_audit_retention

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_ends_too_early if {
	every config in [{"properties": {"retentionDays": 6}}] {
		findings := sql_audit_retention.deny with input as _input("microsoft.sql/servers/auditingsettings", config)
			with data.parameters as {"ANX-ARM-0049": {"minimum_days": 90}}
		findings == {{"message": "x.main ends too early", "path": ["properties", "retentionDays"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"retentionDays": 0}}, {"properties": {"retentionDays": 120}}, {}] {
		findings := sql_audit_retention.deny with input as _input("microsoft.sql/servers/auditingsettings", config)
			with data.parameters as {"ANX-ARM-0049": {"minimum_days": 90}}
		findings == set()
	}
}
