package policies.terraform.azure.firewall_threat_intelligence_test

import data.policies.terraform.azure.firewall_threat_intelligence

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_block_known_bad_addresses if {
	every config in [{}, {"threat_intel_mode": "Alert"}, {"threat_intel_mode": ["x"]}] {
		findings := firewall_threat_intelligence.deny with input as _input("azurerm_firewall", config)
		findings == {{"message": "x.main does not block known bad addresses", "path": ["threat_intel_mode"]}}
	}
}

test_allow_2 if {
	every config in [{"threat_intel_mode": "Deny"}] {
		findings := firewall_threat_intelligence.deny with input as _input("azurerm_firewall", config)
		findings == set()
	}
}

test_deny_3_does_not_block_known_bad_addresses if {
	every config in [
		{},
		{"threat_intelligence_mode": "Alert"},
		{"threat_intelligence_mode": "Off"},
		{"threat_intelligence_mode": ["x"]},
	] {
		findings := firewall_threat_intelligence.deny with input as _input("azurerm_firewall_policy", config)
		findings == {{"message": "x.main does not block known bad addresses", "path": ["threat_intelligence_mode"]}}
	}
}

test_allow_4 if {
	every config in [{"threat_intelligence_mode": "Deny"}] {
		findings := firewall_threat_intelligence.deny with input as _input("azurerm_firewall_policy", config)
		findings == set()
	}
}
