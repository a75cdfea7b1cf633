package policies.terraform.azure.activity_log_categories_test

import data.policies.terraform.azure.activity_log_categories

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_leaves_some_activities_out if {
	every config in [{"categories": ["Write"]}, {}] {
		findings := activity_log_categories.deny with input as _input("azurerm_monitor_log_profile", config)
		findings == {{"message": "x.main leaves some activities out", "path": ["categories"]}}
	}
}

test_allow_2 if {
	every config in [{"categories": ["Action", "Delete", "Write"]}] {
		findings := activity_log_categories.deny with input as _input("azurerm_monitor_log_profile", config)
		findings == set()
	}
}
