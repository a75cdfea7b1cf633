package policies.terraform.azure.administrator_names_unusual_test

import data.policies.terraform.azure.administrator_names_unusual

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
		{"administrator_login": "admin"},
		{"administrator_login": "Administrator"},
		{"administrator_login": ""},
	] {
		findings := administrator_names_unusual.deny with input as _input("azurerm_mssql_server", config)
		findings == {{"message": "x.main has an administrator with a well-known name", "path": ["administrator_login"]}}
	}
}

test_allow_2 if {
	every config in [{"administrator_login": "shopkeeper"}, {}, {"administrator_login": ["x"]}] {
		findings := administrator_names_unusual.deny with input as _input("azurerm_mssql_server", config)
		findings == set()
	}
}

test_deny_directory_administrator if {
	findings := administrator_names_unusual.deny with input as _input("azurerm_sql_active_directory_administrator", {"login": "sqladmin"})
	findings == {{"message": "x.main has an administrator with a well-known name", "path": ["login"]}}
}
