package policies.arm.aks_max_pods_test

import data.policies.arm.aks_max_pods

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_takes_few_pods_on_a_node if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a"}]}}] {
		findings := aks_max_pods.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main takes few pods on a node", "path": ["properties", "agentPoolProfiles", 0, "maxPods"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a", "maxPods": 50}]}}] {
		findings := aks_max_pods.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

test_deny_pool_of_its_own if {
	every config in [
		{"properties": {"maxPods": 30}},
	] {
		findings := aks_max_pods.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == {{"message": "x.main takes few pods on a node", "path": ["properties", "maxPods"]}}
	}
}

test_allow_pool_of_its_own if {
	every config in [
		{"properties": {"maxPods": 60}},
	] {
		findings := aks_max_pods.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == set()
	}
}
