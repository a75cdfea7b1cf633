package policies.terraform.azure.app_health_check_test

import data.policies.terraform.azure.app_health_check

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_health_check if {
	every config in [{}, {"site_config": [{"health_check_path": ""}]}] {
		findings := app_health_check.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main has no health check", "path": ["site_config", 0, "health_check_path"]}}
	}
}

test_allow_2 if {
	every config in [{"site_config": [{"health_check_path": "/health"}]}] {
		findings := app_health_check.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}
