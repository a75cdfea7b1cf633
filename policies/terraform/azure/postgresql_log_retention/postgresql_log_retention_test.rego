package policies.terraform.azure.postgresql_log_retention_test

import data.policies.terraform.azure.postgresql_log_retention

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
		{"value": "3", "name": "log_retention_days"},
		{"value": ["x"], "name": "log_retention_days"},
	] {
		findings := postgresql_log_retention.deny with input as _input("azurerm_postgresql_configuration", config)
		findings == {{"message": "x.main keeps logs for three days or less", "path": ["value"]}}
	}
}

test_allow_2 if {
	every config in [{"value": "7", "name": "log_retention_days"}] {
		findings := postgresql_log_retention.deny with input as _input("azurerm_postgresql_configuration", config)
		findings == set()
	}
}

test_applies_to_retention if {
	postgresql_log_retention.applies with input as _input("t", {"name": "log_retention_days"})
	not postgresql_log_retention.applies with input as _input("t", {"name": "work_mem"})
}

test_allow_word if {
	every config in [
		{"name": "log_retention", "value": "on"},
	] {
		findings := postgresql_log_retention.deny with input as _input("azurerm_postgresql_configuration", config)
		findings == set()
	}
}

test_deny_word if {
	every config in [
		{"name": "log_retention", "value": "off"},
	] {
		findings := postgresql_log_retention.deny with input as _input("azurerm_postgresql_configuration", config)
		findings == {{"message": "x.main keeps logs for three days or less", "path": ["value"]}}
	}
}
