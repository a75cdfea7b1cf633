package policies.terraform.azure.no_guest_role_assignments_test

import data.policies.terraform.azure.no_guest_role_assignments

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_gives_rights_to_guests if {
	every config in [{"role_definition_name": "Guest"}] {
		findings := no_guest_role_assignments.deny with input as _input("azurerm_role_assignment", config)
		findings == {{"message": "x.main gives rights to guests", "path": ["role_definition_name"]}}
	}
}

test_allow_2 if {
	every config in [{"role_definition_name": "Reader"}, {}, {"role_definition_name": ["x"]}] {
		findings := no_guest_role_assignments.deny with input as _input("azurerm_role_assignment", config)
		findings == set()
	}
}
