package policies.arm.aks_scale_sets_test

import data.policies.arm.aks_scale_sets

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_use_scale_sets if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a", "type": "AvailabilitySet"}]}}] {
		findings := aks_scale_sets.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main does not use scale sets", "path": ["properties", "agentPoolProfiles", 0, "type"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a", "type": "VirtualMachineScaleSets"}]}}] {
		findings := aks_scale_sets.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

test_deny_pool_of_its_own if {
	every config in [
		{"properties": {"type": "AvailabilitySet"}},
	] {
		findings := aks_scale_sets.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == {{"message": "x.main does not use scale sets", "path": ["properties", "type"]}}
	}
}

test_allow_pool_of_its_own if {
	every config in [
		{"properties": {"type": "VirtualMachineScaleSets"}},
	] {
		findings := aks_scale_sets.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == set()
	}
}
