package policies.arm.activity_log_retention_test

import data.policies.arm.activity_log_retention

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
		{"properties": {"retentionPolicy": {"enabled": true, "days": 7}}},
		{"properties": {"retentionPolicy": {"enabled": true}}},
	] {
		findings := activity_log_retention.deny with input as _input("microsoft.insights/logprofiles", config)
			with data.parameters as {"ANX-ARM-0165": {"minimum_days": 365}}
		findings == {{"message": "x.main ends too early", "path": ["properties", "retentionPolicy", "days"]}}
	}
}

test_deny_2_does_not_say_how_long_logs_are_kept if {
	every config in [{"properties": {"retentionPolicy": {"enabled": false, "days": 400}}}] {
		findings := activity_log_retention.deny with input as _input("microsoft.insights/logprofiles", config)
			with data.parameters as {"ANX-ARM-0165": {"minimum_days": 365}}
		findings == {{"message": "x.main does not say how long logs are kept", "path": ["properties", "retentionPolicy", "enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"properties": {"retentionPolicy": {"enabled": true, "days": 365}}},
		{"properties": {"retentionPolicy": {"enabled": false, "days": 0}}},
	] {
		findings := activity_log_retention.deny with input as _input("microsoft.insights/logprofiles", config)
			with data.parameters as {"ANX-ARM-0165": {"minimum_days": 365}}
		findings == set()
	}
}
