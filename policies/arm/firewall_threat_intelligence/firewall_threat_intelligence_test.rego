package policies.arm.firewall_threat_intelligence_test

import data.policies.arm.firewall_threat_intelligence

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_block_known_bad_addresses if {
	every config in [
		{},
		{"properties": {"threatIntelMode": "Alert"}},
		{"properties": {"threatIntelMode": ["x"]}},
	] {
		findings := firewall_threat_intelligence.deny with input as _input("microsoft.network/azurefirewalls", config)
		findings == {{"message": "x.main does not block known bad addresses", "path": ["properties", "threatIntelMode"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"threatIntelMode": "Deny"}}] {
		findings := firewall_threat_intelligence.deny with input as _input("microsoft.network/azurefirewalls", config)
		findings == set()
	}
}

test_deny_3_does_not_block_known_bad_addresses if {
	every config in [
		{},
		{"properties": {"threatIntelMode": "Alert"}},
		{"properties": {"threatIntelMode": ["x"]}},
	] {
		findings := firewall_threat_intelligence.deny with input as _input("microsoft.network/firewallpolicies", config)
		findings == {{"message": "x.main does not block known bad addresses", "path": ["properties", "threatIntelMode"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"threatIntelMode": "Deny"}}] {
		findings := firewall_threat_intelligence.deny with input as _input("microsoft.network/firewallpolicies", config)
		findings == set()
	}
}
