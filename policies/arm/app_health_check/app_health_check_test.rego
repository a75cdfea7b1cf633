package policies.arm.app_health_check_test

import data.policies.arm.app_health_check

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_health_check if {
	every config in [{}, {"properties": {"siteConfig": {"healthCheckPath": ""}}}] {
		findings := app_health_check.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main has no health check", "path": ["properties", "siteConfig", "healthCheckPath"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"siteConfig": {"healthCheckPath": "/health"}}}] {
		findings := app_health_check.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}
