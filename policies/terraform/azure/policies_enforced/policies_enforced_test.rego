package policies.terraform.azure.policies_enforced_test

import data.policies.terraform.azure.policies_enforced

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := policies_enforced.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_subscription_policy_assignment", {"name": "tags", "policy_definition_id": "x", "enforce": false}, {}, {["enforce"]}],
		["azurerm_resource_group_policy_assignment", {"name": "tags", "policy_definition_id": "x", "enforce": false}, {}, {["enforce"]}],
		["azurerm_management_group_policy_assignment", {"name": "tags", "policy_definition_id": "x", "enforce": false}, {}, {["enforce"]}],
		["azurerm_resource_policy_assignment", {"name": "tags", "policy_definition_id": "x", "enforce": false}, {}, {["enforce"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_subscription_policy_assignment", {"name": "tags", "policy_definition_id": "x"}, {}],
		["azurerm_subscription_policy_assignment", {"name": "tags", "policy_definition_id": "x", "enforce": true}, {}],
		["azurerm_resource_group_policy_assignment", {"name": "tags", "policy_definition_id": "x"}, {}],
		["azurerm_resource_group_policy_assignment", {"name": "tags", "policy_definition_id": "x", "enforce": true}, {}],
		["azurerm_management_group_policy_assignment", {"name": "tags", "policy_definition_id": "x"}, {}],
		["azurerm_management_group_policy_assignment", {"name": "tags", "policy_definition_id": "x", "enforce": true}, {}],
		["azurerm_resource_policy_assignment", {"name": "tags", "policy_definition_id": "x"}, {}],
		["azurerm_resource_policy_assignment", {"name": "tags", "policy_definition_id": "x", "enforce": true}, {}],
	] {
		_paths(case) == set()
	}
}
