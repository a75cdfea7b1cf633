package policies.terraform.azure.mysql_audit_log_test

import data.policies.terraform.azure.mysql_audit_log

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_off if {
	every config in [
		{"name": "audit_log_enabled", "value": "OFF"},
	] {
		findings := mysql_audit_log.deny with input as _input("azurerm_mysql_configuration", config)
		findings == {{"message": "x.main keeps no audit log", "path": ["value"]}}
	}
}

test_deny_no_connections if {
	every config in [
		{"name": "audit_log_events", "value": "DDL,DML"},
	] {
		findings := mysql_audit_log.deny with input as _input("azurerm_mysql_flexible_server_configuration", config)
		findings == {{"message": "x.main leaves out connections", "path": ["value"]}}
	}
}

test_allow_on if {
	every config in [
		{"name": "audit_log_enabled", "value": "ON"},
		{"name": "audit_log_events", "value": "DDL, CONNECTION"},
	] {
		findings := mysql_audit_log.deny with input as _input("azurerm_mysql_configuration", config)
		findings == set()
	}
}

test_applies_not_to_other_parameters if {
	not mysql_audit_log.applies with input as _input("azurerm_mysql_configuration", {"name": "sql_mode"})
}

test_applies_to_audit_log if {
	mysql_audit_log.applies with input as _input("azurerm_mysql_configuration", {"name": "audit_log_enabled"})
}
