package policies.arm.policies_enforced_test

import data.policies.arm.policies_enforced

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
	findings := policies_enforced.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Authorization/policyAssignments", {"name": "tags", "properties": {"policyDefinitionId": "x", "enforcementMode": "DoNotEnforce"}}, {}, {["properties", "enforcementMode"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Authorization/policyAssignments", {"name": "tags", "properties": {"policyDefinitionId": "x"}}, {}],
		["Microsoft.Authorization/policyAssignments", {"name": "tags", "properties": {"policyDefinitionId": "x", "enforcementMode": "Default"}}, {}],
	] {
		_paths(case) == set()
	}
}
