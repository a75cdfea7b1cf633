package policies.arm.sql_directory_administrator_test

import data.policies.arm.sql_directory_administrator

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_administrator_from_the_directory if {
	every config in [{}] {
		findings := sql_directory_administrator.deny with input as _input("microsoft.sql/servers", config)
		findings == {{"message": "x.main has no administrator from the directory", "path": ["properties", "administrators"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"administrators": {"login": "dba"}}}] {
		findings := sql_directory_administrator.deny with input as _input("microsoft.sql/servers", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := sql_directory_administrator.deny with input as object.union(_input("microsoft.sql/servers", config), {"related": {"microsoft.sql/servers/administrators": [{"name": "a/activeDirectory", "config": {"properties": {"login": "dba"}}}]}})
		findings == set()
	}
}
