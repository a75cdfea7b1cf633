package policies.arm.aks_ephemeral_disks_test

import data.policies.arm.aks_ephemeral_disks

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_system_disks_of_its_nodes if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a"}]}}] {
		findings := aks_ephemeral_disks.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main keeps system disks of its nodes", "path": ["properties", "agentPoolProfiles", 0, "osDiskType"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a", "osDiskType": "Ephemeral"}]}}] {
		findings := aks_ephemeral_disks.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

test_deny_pool_of_its_own if {
	every config in [
		{"properties": {"osDiskType": "Managed"}},
	] {
		findings := aks_ephemeral_disks.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == {{"message": "x.main keeps system disks of its nodes", "path": ["properties", "osDiskType"]}}
	}
}

test_allow_pool_of_its_own if {
	every config in [
		{"properties": {"osDiskType": "Ephemeral"}},
	] {
		findings := aks_ephemeral_disks.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == set()
	}
}
