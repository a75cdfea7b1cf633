package policies.arm.aks_azure_policy_test

import data.policies.arm.aks_azure_policy

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_apply_azure_policy if {
	every config in [
		{},
		{"properties": {"addonProfiles": {"azurepolicy": {"enabled": false}}}},
		{"properties": {"addonProfiles": {"azurepolicy": {"enabled": ["x"]}}}},
	] {
		findings := aks_azure_policy.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main does not apply Azure Policy", "path": ["properties", "addonProfiles", "azurepolicy", "enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"addonProfiles": {"azurepolicy": {"enabled": true}}}},
		{"properties": {"addonProfiles": {"azurePolicy": {"enabled": true}}}},
	] {
		findings := aks_azure_policy.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
