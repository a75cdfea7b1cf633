package policies.arm.role_assignments_narrow_test

import data.policies.arm.role_assignments_narrow

_resource(type, config, related) := {
	"subject": {
		"type": lower(type),
		"name": object.get(config, "name", "main"),
		"address": "x.main",
		"config": config,
		"views": {},
	},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := role_assignments_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Authorization/roleAssignments", {"name": "00000000-0000-0000-0000-000000000002", "scope": "/subscriptions/00000000-0000-0000-0000-000000000000", "properties": {"roleDefinitionId": "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "principalId": "x"}}, {}, {["properties", "roleDefinitionId"]}],
		["Microsoft.Authorization/roleAssignments", {"name": "00000000-0000-0000-0000-000000000002", "properties": {"scope": "/subscriptions/00000000-0000-0000-0000-000000000000", "roleDefinitionId": "/providers/Microsoft.Authorization/roleDefinitions/18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "principalId": "x"}}, {}, {["properties", "roleDefinitionId"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Authorization/roleAssignments", {"name": "00000000-0000-0000-0000-000000000002", "scope": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop", "properties": {"roleDefinitionId": "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "principalId": "x"}}, {}],
	] {
		_paths(case) == set()
	}
}
