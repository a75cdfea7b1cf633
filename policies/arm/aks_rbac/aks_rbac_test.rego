package policies.arm.aks_rbac_test

import data.policies.arm.aks_rbac

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_use_roles if {
	every config in [{}, {"properties": {"enableRBAC": false}}, {"properties": {"enableRBAC": ["x"]}}] {
		findings := aks_rbac.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main does not use roles", "path": ["properties", "enableRBAC"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"enableRBAC": true}}] {
		findings := aks_rbac.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
