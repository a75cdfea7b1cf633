package policies.arm.administrator_names_unusual_test

import data.policies.arm.administrator_names_unusual

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_an_administrator_with_a_well_known_n if {
	every config in [
		{"properties": {"administratorLogin": "admin"}},
		{"properties": {"administratorLogin": "Administrator"}},
		{"properties": {"administratorLogin": ""}},
	] {
		findings := administrator_names_unusual.deny with input as _input("microsoft.sql/servers", config)
		findings == {{"message": "x.main has an administrator with a well-known name", "path": ["properties", "administratorLogin"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"administratorLogin": "shopkeeper"}},
		{},
		{"properties": {"administratorLogin": ["x"]}},
	] {
		findings := administrator_names_unusual.deny with input as _input("microsoft.sql/servers", config)
		findings == set()
	}
}
