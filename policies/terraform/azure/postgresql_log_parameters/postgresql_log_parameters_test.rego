package policies.terraform.azure.postgresql_log_parameters_test

import data.policies.terraform.azure.postgresql_log_parameters

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_switches_recording_off if {
	every config in [{"name": "log_checkpoints", "value": "off"}, {"name": "log_duration", "value": "OFF"}] {
		findings := postgresql_log_parameters.deny with input as _input("azurerm_postgresql_configuration", config)
		findings == {{"message": "x.main switches recording off", "path": ["value"]}}
	}
}

test_allow_2 if {
	every config in [{"name": "log_checkpoints", "value": "on"}, {"name": "log_connections", "value": "ON"}] {
		findings := postgresql_log_parameters.deny with input as _input("azurerm_postgresql_configuration", config)
		findings == set()
	}
}

test_applies_to_logging if {
	postgresql_log_parameters.applies with input as _input("t", {"name": "log_duration"})
	not postgresql_log_parameters.applies with input as _input("t", {"name": "work_mem"})
}
