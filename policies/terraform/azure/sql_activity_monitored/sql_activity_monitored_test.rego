package policies.terraform.azure.sql_activity_monitored_test

import data.policies.terraform.azure.sql_activity_monitored

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_reach_the_monitoring if {
	every config in [{"log_monitoring_enabled": false}] {
		findings := sql_activity_monitored.deny with input as _input("azurerm_mssql_server_extended_auditing_policy", config)
		findings == {{"message": "x.main does not reach the monitoring", "path": ["log_monitoring_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"log_monitoring_enabled": true}, {}, {"log_monitoring_enabled": ["x"]}] {
		findings := sql_activity_monitored.deny with input as _input("azurerm_mssql_server_extended_auditing_policy", config)
		findings == set()
	}
}
