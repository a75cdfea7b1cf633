package policies.arm.aks_defender_test

import data.policies.arm.aks_defender

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_watched_by_defender if {
	every config in [
		{},
		{"properties": {"securityProfile": {"defender": {"securityMonitoring": {"enabled": false}}}}},
		{"properties": {"securityProfile": {"defender": {"securityMonitoring": {"enabled": ["x"]}}}}},
	] {
		findings := aks_defender.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main is not watched by Defender", "path": ["properties", "securityProfile", "defender", "securityMonitoring", "enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"securityProfile": {"defender": {"securityMonitoring": {"enabled": true}}}}},
		{"properties": {"securityProfile": {"azureDefender": {"enabled": true}}}},
	] {
		findings := aks_defender.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
