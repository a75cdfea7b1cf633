package policies.arm.firewall_intrusion_prevention_test

import data.policies.arm.firewall_intrusion_prevention

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_stop_intrusions if {
	every config in [
		{},
		{"properties": {"intrusionDetection": {"mode": "Alert"}}},
		{"properties": {"intrusionDetection": {"mode": ["x"]}}},
	] {
		findings := firewall_intrusion_prevention.deny with input as _input("microsoft.network/firewallpolicies", config)
		findings == {{"message": "x.main does not stop intrusions", "path": ["properties", "intrusionDetection", "mode"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"intrusionDetection": {"mode": "Deny"}}}] {
		findings := firewall_intrusion_prevention.deny with input as _input("microsoft.network/firewallpolicies", config)
		findings == set()
	}
}
