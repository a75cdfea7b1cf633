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

test_deny_old_plan if {
	every config in [
		{"sku": [{"tier": "Standard", "size": "S1"}]},
		{"sku": [{"capacity": 1}]},
	] {
		findings := app_plan_instances.deny with input as _input("azurerm_app_service_plan", config)
		findings == {{"message": "x.main runs a single instance", "path": ["sku", 0, "capacity"]}}
	}
}

test_allow_old_plan if {
	every config in [
		{"sku": [{"capacity": 2}]},
	] {
		findings := app_plan_instances.deny with input as _input("azurerm_app_service_plan", config)
		findings == set()
	}
}

test_applies_not_to_plans_by_use if {
	every config in [{"sku_name": "Y1"}, {"sku": [{"tier": "Dynamic"}]}] {
		not app_plan_instances.applies with input as _input("azurerm_service_plan", config)
	}
}

test_applies_to_others if app_plan_instances.applies with input as _input("azurerm_service_plan", {"sku_name": "S1"})
