package policies.arm.custom_roles_narrow_test

import data.policies.arm.custom_roles_narrow

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_allows_everything_or_the_making_of_roles if {
	every config in [{"properties": {"permissions": [{"actions": ["*"]}]}}] {
		findings := custom_roles_narrow.deny with input as _input("microsoft.authorization/roledefinitions", config)
		findings == {{"message": "x.main allows everything, or the making or granting of roles", "path": ["properties", "permissions", 0, "actions"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"permissions": [{"actions": ["Microsoft.Compute/virtualMachines/read"]}]}},
		{},
	] {
		findings := custom_roles_narrow.deny with input as _input("microsoft.authorization/roledefinitions", config)
		findings == set()
	}
}

test_deny_any_spelling if {
	every config in [
		{"properties": {"permissions": [{"actions": ["*/write"]}]}},
		{"properties": {"permissions": [{"actions": ["microsoft.authorization/roleAssignments/write"]}]}},
	] {
		findings := custom_roles_narrow.deny with input as _input("microsoft.authorization/roledefinitions", config)
		findings == {{"message": "x.main allows everything, or the making or granting of roles", "path": ["properties", "permissions", 0, "actions"]}}
	}
}
