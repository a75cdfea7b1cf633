package policies.arm.aks_critical_pods_only_test

import data.policies.arm.aks_critical_pods_only

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_mixes_system_pods_and_workloads if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a", "mode": "System"}]}}] {
		findings := aks_critical_pods_only.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main mixes system pods and workloads", "path": ["properties", "agentPoolProfiles", 0, "nodeTaints"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"properties": {
				"agentPoolProfiles": [
					{
						"name": "a",
						"mode": "System",
						"nodeTaints": [
							"CriticalAddonsOnly=true:NoSchedule"
						]
					},
					{
						"name": "b",
						"mode": "User"
					}
				]
			}
		},
	] {
		findings := aks_critical_pods_only.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
