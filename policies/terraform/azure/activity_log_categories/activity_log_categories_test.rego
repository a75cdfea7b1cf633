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

test_deny_regions if {
	every config in [
		{"categories": ["Action", "Delete", "Write"], "locations": ["westeurope"]},
	] {
		findings := activity_log_categories.deny with input as _input("azurerm_monitor_log_profile", config)
		findings == {{"message": "x.main leaves some regions out", "path": ["locations"]}}
	}
}

test_allow_regions if {
	every config in [
		{"categories": ["Action", "Delete", "Write"], "locations": ["global", "westeurope"]},
	] {
		findings := activity_log_categories.deny with input as _input("azurerm_monitor_log_profile", config)
		findings == set()
	}
}

test_deny_setting_of_a_subscription if {
	every config in [
		{"enabled_log": [{"category": "Administrative"}, {"category": "Alert"}, {"category": "Policy"}]},
		{"log": [{"category": "Administrative"}, {"category": "Alert"}, {"category": "Policy", "enabled": true}, {"category": "Security", "enabled": false}]},
	] {
		findings := activity_log_categories.deny with input as _input("azurerm_monitor_diagnostic_setting", config)
		findings == {{"message": "x.main leaves out Security", "path": []}}
	}
}

test_allow_setting_of_a_subscription if {
	every config in [
		{"enabled_log": [{"category": "Administrative"}, {"category": "Alert"}, {"category": "Policy"}, {"category": "Security"}]},
	] {
		findings := activity_log_categories.deny with input as _input("azurerm_monitor_diagnostic_setting", config)
		findings == set()
	}
}

test_applies_to_settings_of_subscriptions if {
	activity_log_categories.applies with input as _input(
		"azurerm_monitor_diagnostic_setting",
		{"enabled_log": [{"category": "ServiceHealth"}]},
	)
}

test_applies_not_to_other_settings if {
	not activity_log_categories.applies with input as _input(
		"azurerm_monitor_diagnostic_setting",
		{"enabled_log": [{"category": "AuditEvent"}]},
	)
}

test_applies_to_log_profiles if activity_log_categories.applies with input as _input("azurerm_monitor_log_profile", {})
