package policies.arm.sql_activity_monitored_test

import data.policies.arm.sql_activity_monitored

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_reach_the_monitoring if {
	every config in [
		{},
		{"properties": {"isAzureMonitorTargetEnabled": false}},
		{"properties": {"isAzureMonitorTargetEnabled": ["x"]}},
	] {
		findings := sql_activity_monitored.deny with input as _input("microsoft.sql/servers/auditingsettings", config)
		findings == {{"message": "x.main does not reach the monitoring", "path": ["properties", "isAzureMonitorTargetEnabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"isAzureMonitorTargetEnabled": true}}] {
		findings := sql_activity_monitored.deny with input as _input("microsoft.sql/servers/auditingsettings", config)
		findings == set()
	}
}
