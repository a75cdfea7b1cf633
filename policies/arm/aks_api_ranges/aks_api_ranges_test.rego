package policies.arm.aks_api_ranges_test

import data.policies.arm.aks_api_ranges

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_admits_every_address_to_its_control_plan if {
	every config in [
		{},
		{"properties": {"apiServerAccessProfile": {"authorizedIPRanges": []}}},
		{"properties": {"apiServerAccessProfile": {"authorizedIPRanges": ["0.0.0.0/0"]}}},
	] {
		findings := aks_api_ranges.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main admits every address to its control plane", "path": ["properties", "apiServerAccessProfile", "authorizedIPRanges"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"apiServerAccessProfile": {"authorizedIPRanges": ["203.0.113.0/24"]}}},
		{"properties": {"apiServerAuthorizedIPRanges": ["203.0.113.0/24"]}},
		{"properties": {"apiServerAccessProfile": {"enablePrivateCluster": true}}},
	] {
		findings := aks_api_ranges.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
