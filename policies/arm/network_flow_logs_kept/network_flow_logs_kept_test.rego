package policies.arm.network_flow_logs_kept_test

import data.policies.arm.network_flow_logs_kept

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_kept_long_enough if {
	every config in [{"properties": {"retentionPolicy": {"enabled": true, "days": 7}}}, {"properties": {}}] {
		findings := network_flow_logs_kept.deny with input as _input("microsoft.network/networkwatchers/flowlogs", config)
			with data.parameters as {"ANX-ARM-0076": {"minimum_days": 90}}
		findings == {{"message": "x.main is not kept long enough", "path": ["properties", "retentionPolicy", "days"]}}
	}
}

test_allow_3 if {
	every config in [
		{"properties": {"retentionPolicy": {"enabled": true, "days": 90}}},
		{"properties": {"retentionPolicy": {"enabled": true, "days": 0}}},
	] {
		findings := network_flow_logs_kept.deny with input as _input("microsoft.network/networkwatchers/flowlogs", config)
			with data.parameters as {"ANX-ARM-0076": {"minimum_days": 90}}
		findings == set()
	}
}
