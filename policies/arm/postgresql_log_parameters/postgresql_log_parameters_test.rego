package policies.arm.postgresql_log_parameters_test

import data.policies.arm.postgresql_log_parameters

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_switches_recording_off if {
	every config in [
		{"name": "shop/log_checkpoints", "properties": {"value": "off"}},
		{"name": "shop/log_duration", "properties": {}},
	] {
		findings := postgresql_log_parameters.deny with input as _input("microsoft.dbforpostgresql/servers/configurations", config)
		findings == {{"message": "x.main switches recording off", "path": ["properties", "value"]}}
	}
}

test_allow_2 if {
	every config in [{"name": "shop/log_checkpoints", "properties": {"value": "on"}}] {
		findings := postgresql_log_parameters.deny with input as _input("microsoft.dbforpostgresql/servers/configurations", config)
		findings == set()
	}
}

test_applies_to_logging if {
	postgresql_log_parameters.applies with input as _input("t", {"name": "shop/log_duration"})
	not postgresql_log_parameters.applies with input as _input("t", {"name": "shop/work_mem"})
}
