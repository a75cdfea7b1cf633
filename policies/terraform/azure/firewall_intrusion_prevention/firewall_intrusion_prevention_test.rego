package policies.terraform.azure.firewall_intrusion_prevention_test

import data.policies.terraform.azure.firewall_intrusion_prevention

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
		{"intrusion_detection": [{"mode": "Alert"}]},
		{"intrusion_detection": [{"mode": "Off"}]},
		{"intrusion_detection": [{"mode": ["x"]}]},
	] {
		findings := firewall_intrusion_prevention.deny with input as _input("azurerm_firewall_policy", config)
		findings == {{"message": "x.main does not stop intrusions", "path": ["intrusion_detection", 0, "mode"]}}
	}
}

test_allow_2 if {
	every config in [{"intrusion_detection": [{"mode": "Deny"}]}] {
		findings := firewall_intrusion_prevention.deny with input as _input("azurerm_firewall_policy", config)
		findings == set()
	}
}
