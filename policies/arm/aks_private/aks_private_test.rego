package policies.arm.aks_private_test

import data.policies.arm.aks_private

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_public_control_plane if {
	every config in [
		{},
		{"properties": {"apiServerAccessProfile": {"enablePrivateCluster": false}}},
		{"properties": {"apiServerAccessProfile": {"enablePrivateCluster": ["x"]}}},
	] {
		findings := aks_private.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main has a public control plane", "path": ["properties", "apiServerAccessProfile", "enablePrivateCluster"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"apiServerAccessProfile": {"enablePrivateCluster": true}}}] {
		findings := aks_private.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
