package policies.arm.app_always_on_test

import data.policies.arm.app_always_on

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_unloaded_when_idle if {
	every config in [
		{},
		{"properties": {"siteConfig": {"alwaysOn": false}}},
		{"properties": {"siteConfig": {"alwaysOn": ["x"]}}},
	] {
		findings := app_always_on.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main is unloaded when idle", "path": ["properties", "siteConfig", "alwaysOn"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"siteConfig": {"alwaysOn": true}}}] {
		findings := app_always_on.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{"properties": {}}] {
		findings := app_always_on.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "web", "config": {"properties": {"alwaysOn": true}}}]}})
		findings == set()
	}
}
