package policies.arm.mysql_audit_log_test

import data.policies.arm.mysql_audit_log

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
		{"name": "shop/audit_log_enabled", "properties": {"value": "OFF"}},
	] {
		findings := mysql_audit_log.deny with input as _input("microsoft.dbformysql/servers/configurations", config)
		findings == {{"message": "x.main keeps no audit log", "path": ["properties", "value"]}}
	}
}

test_deny_no_connections if {
	every config in [
		{"name": "shop/audit_log_events", "properties": {"value": "DDL,DML"}},
	] {
		findings := mysql_audit_log.deny with input as _input("microsoft.dbformysql/flexibleservers/configurations", config)
		findings == {{"message": "x.main leaves out connections", "path": ["properties", "value"]}}
	}
}

test_allow_on if {
	every config in [
		{"name": "shop/audit_log_enabled", "properties": {"value": "ON"}},
		{"name": "shop/audit_log_events", "properties": {"value": "DDL, CONNECTION"}},
	] {
		findings := mysql_audit_log.deny with input as _input("microsoft.dbformysql/servers/configurations", config)
		findings == set()
	}
}

test_applies_not_to_other_parameters if {
	not mysql_audit_log.applies with input as _input("microsoft.dbformysql/servers/configurations", {"name": "shop/sql_mode"})
}

test_applies_to_audit_log if {
	config := {"name": "shop/audit_log_enabled"}
	mysql_audit_log.applies with input as _input("microsoft.dbformysql/servers/configurations", config)
}
