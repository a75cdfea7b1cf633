package policies.terraform.azure.app_plan_instances_test

import data.policies.terraform.azure.app_plan_instances

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_runs_a_single_instance if {
	every config in [{}, {"worker_count": 1}, {"worker_count": ["x"]}] {
		findings := app_plan_instances.deny with input as _input("azurerm_service_plan", config)
		findings == {{"message": "x.main runs a single instance", "path": ["worker_count"]}}
	}
}

test_allow_2 if {
	every config in [{"worker_count": 2}] {
		findings := app_plan_instances.deny with input as _input("azurerm_service_plan", config)
		findings == set()
	}
}
