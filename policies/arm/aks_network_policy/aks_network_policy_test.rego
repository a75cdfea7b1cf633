package policies.arm.aks_network_policy_test

import data.policies.arm.aks_network_policy

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_cannot_apply_network_policies if {
	every config in [
		{},
		{"properties": {"networkProfile": {"networkPolicy": "none"}}},
		{"properties": {"networkProfile": {"networkPolicy": ["x"]}}},
	] {
		findings := aks_network_policy.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main cannot apply network policies", "path": ["properties", "networkProfile", "networkPolicy"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"networkProfile": {"networkPolicy": "azure"}}}] {
		findings := aks_network_policy.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
