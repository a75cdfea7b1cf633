package policies.terraform.azure.activity_log_retention_test

import data.policies.terraform.azure.activity_log_retention

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_ends_too_early if {
	every config in [
		{"retention_policy": [{"enabled": true, "days": 7}]},
		{"retention_policy": [{"enabled": true}]},
		{"retention_policy": [{"enabled": false, "days": 7}]},
	] {
		findings := activity_log_retention.deny with input as _input("azurerm_monitor_log_profile", config)
			with data.parameters as {"ANX-TF-AZURE-0165": {"minimum_days": 365}}
		findings == {{"message": "x.main ends too early", "path": ["retention_policy", 0, "days"]}}
	}
}

test_deny_2_does_not_say_how_long_logs_are_kept if {
	every config in [{}, {"retention_policy": [{"enabled": false, "days": 400}]}] {
		findings := activity_log_retention.deny with input as _input("azurerm_monitor_log_profile", config)
			with data.parameters as {"ANX-TF-AZURE-0165": {"minimum_days": 365}}
		findings == {{"message": "x.main does not say how long logs are kept", "path": ["retention_policy", 0, "enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"retention_policy": [{"enabled": true, "days": 365}]},
		{"retention_policy": [{"enabled": false, "days": 0}]},
	] {
		findings := activity_log_retention.deny with input as _input("azurerm_monitor_log_profile", config)
			with data.parameters as {"ANX-TF-AZURE-0165": {"minimum_days": 365}}
		findings == set()
	}
}
