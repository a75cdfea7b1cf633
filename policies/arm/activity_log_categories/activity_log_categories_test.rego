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

test_deny_regions if {
	every config in [
		{"properties": {"categories": ["Action", "Delete", "Write"], "locations": ["westeurope"]}},
	] {
		findings := activity_log_categories.deny with input as _input("microsoft.insights/logprofiles", config)
		findings == {{"message": "x.main leaves some regions out", "path": ["properties", "locations"]}}
	}
}

test_deny_setting_of_a_subscription if {
	every config in [
		{"properties": {"logs": [{"category": "Administrative", "enabled": true}, {"category": "Alert", "enabled": true}, {"category": "Policy", "enabled": true}, {"category": "Security", "enabled": false}]}},
	] {
		findings := activity_log_categories.deny with input as _input("microsoft.insights/diagnosticsettings", config)
		findings == {{"message": "x.main leaves out Security", "path": ["properties", "logs"]}}
	}
}

test_allow_setting_of_a_subscription if {
	every config in [
		{"properties": {"logs": [{"category": "Administrative", "enabled": true}, {"category": "Alert", "enabled": true}, {"category": "Policy", "enabled": true}, {"category": "Security", "enabled": true}]}},
	] {
		findings := activity_log_categories.deny with input as _input("microsoft.insights/diagnosticsettings", config)
		findings == set()
	}
}

test_applies_to_settings_of_subscriptions if {
	activity_log_categories.applies with input as _input(
		"microsoft.insights/diagnosticsettings",
		{"properties": {"logs": [{"category": "ServiceHealth", "enabled": true}]}},
	)
}

test_applies_not_to_other_settings if {
	not activity_log_categories.applies with input as _input(
		"microsoft.insights/diagnosticsettings",
		{"properties": {"logs": [{"category": "AuditEvent", "enabled": true}]}},
	)
}

test_applies_to_log_profiles if activity_log_categories.applies with input as _input("microsoft.insights/logprofiles", {})
