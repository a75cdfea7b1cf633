package policies.terraform.azure.role_assignments_narrow_test

import data.policies.terraform.azure.role_assignments_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := role_assignments_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_role_assignment", {"scope": "/subscriptions/00000000-0000-0000-0000-000000000000", "role_definition_name": "Owner", "principal_id": "00000000-0000-0000-0000-000000000001"}, {}, {["role_definition_name"]}],
		["azurerm_role_assignment", {"scope": "/providers/Microsoft.Management/managementGroups/shop", "role_definition_name": "User Access Administrator", "principal_id": "00000000-0000-0000-0000-000000000001"}, {}, {["role_definition_name"]}],
		["azurerm_role_assignment", {"scope": "/subscriptions/00000000-0000-0000-0000-000000000000", "role_definition_id": "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "principal_id": "00000000-0000-0000-0000-000000000001"}, {}, {["role_definition_name"]}],
		["azurerm_role_assignment", {"scope": {"unknown": "data.azurerm_subscription.current.id"}, "role_definition_name": "Contributor", "principal_id": "00000000-0000-0000-0000-000000000001"}, {"data.azurerm_subscription": [{}]}, {["role_definition_name"]}],
		["azurerm_role_assignment", {"scope": "x", "role_definition_name": "Owner"}, {"data.azurerm_management_group": [{}]}, {["role_definition_name"]}],
		["azurerm_role_assignment", {"scope": "x", "role_definition_name": "Owner"}, {"azurerm_management_group": [{}]}, {["role_definition_name"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_role_assignment", {"scope": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop", "role_definition_name": "Contributor", "principal_id": "00000000-0000-0000-0000-000000000001"}, {}],
		["azurerm_role_assignment", {"scope": "/subscriptions/00000000-0000-0000-0000-000000000000", "role_definition_name": "Reader", "principal_id": "00000000-0000-0000-0000-000000000001"}, {}],
	] {
		_paths(case) == set()
	}
}
