package policies.arm.app_plan_instances_test

import data.policies.arm.app_plan_instances

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_runs_a_single_instance if {
	every config in [{}, {"sku": {"capacity": 1}}, {"sku": {"capacity": ["x"]}}] {
		findings := app_plan_instances.deny with input as _input("microsoft.web/serverfarms", config)
		findings == {{"message": "x.main runs a single instance", "path": ["sku", "capacity"]}}
	}
}

test_allow_2 if {
	every config in [{"sku": {"capacity": 2}}] {
		findings := app_plan_instances.deny with input as _input("microsoft.web/serverfarms", config)
		findings == set()
	}
}
