package policies.arm.activity_log_categories_test

import data.policies.arm.activity_log_categories

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_leaves_some_activities_out if {
	every config in [{"properties": {"categories": ["Write"]}}, {}] {
		findings := activity_log_categories.deny with input as _input("microsoft.insights/logprofiles", config)
		findings == {{"message": "x.main leaves some activities out", "path": ["properties", "categories"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"categories": ["Action", "Delete", "Write"]}}] {
		findings := activity_log_categories.deny with input as _input("microsoft.insights/logprofiles", config)
		findings == set()
	}
}
