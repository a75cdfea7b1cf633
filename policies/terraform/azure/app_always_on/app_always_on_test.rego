package policies.terraform.azure.app_always_on_test

import data.policies.terraform.azure.app_always_on

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_unloaded_when_idle if {
	every config in [{"site_config": [{"always_on": false}]}] {
		findings := app_always_on.deny with input as _input("azurerm_linux_web_app", config)
		findings == {{"message": "x.main is unloaded when idle", "path": ["site_config", 0, "always_on"]}}
	}
}

test_allow_2 if {
	every config in [{"site_config": [{"always_on": true}]}, {}, {"site_config": [{"always_on": ["x"]}]}] {
		findings := app_always_on.deny with input as _input("azurerm_linux_web_app", config)
		findings == set()
	}
}

test_deny_3_is_unloaded_when_idle if {
	every config in [{}, {"site_config": [{"always_on": false}]}, {"site_config": [{"always_on": ["x"]}]}] {
		findings := app_always_on.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main is unloaded when idle", "path": ["site_config", 0, "always_on"]}}
	}
}

test_allow_4 if {
	every config in [{"site_config": [{"always_on": true}]}] {
		findings := app_always_on.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}
