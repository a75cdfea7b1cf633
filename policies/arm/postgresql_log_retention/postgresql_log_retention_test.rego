package policies.arm.postgresql_log_retention_test

import data.policies.arm.postgresql_log_retention

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_logs_for_three_days_or_less if {
	every config in [
		{"properties": {"value": "3"}, "name": "shop/log_retention_days"},
		{"properties": {"value": ["x"]}, "name": "shop/log_retention_days"},
	] {
		findings := postgresql_log_retention.deny with input as _input("microsoft.dbforpostgresql/servers/configurations", config)
		findings == {{"message": "x.main keeps logs for three days or less", "path": ["properties", "value"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"value": "7"}, "name": "shop/log_retention_days"}] {
		findings := postgresql_log_retention.deny with input as _input("microsoft.dbforpostgresql/servers/configurations", config)
		findings == set()
	}
}

test_applies_to_retention if {
	postgresql_log_retention.applies with input as _input("t", {"name": "shop/log_retention_days"})
	not postgresql_log_retention.applies with input as _input("t", {"name": "shop/work_mem"})
}

test_allow_word if {
	config := {"name": "shop/log_retention", "properties": {"value": "on"}}
	findings := postgresql_log_retention.deny with input as _input("microsoft.dbforpostgresql/servers/configurations", config)
	findings == set()
}

test_applies_to_word if {
	config := {"name": "shop/log_retention", "properties": {"value": "on"}}
	postgresql_log_retention.applies with input as _input("microsoft.dbforpostgresql/servers/configurations", config)
}
