package policies.terraform.azure.sql_ledger_test

import data.policies.terraform.azure.sql_ledger

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_no_ledger if {
	every config in [{}, {"ledger_enabled": false}, {"ledger_enabled": ["x"]}] {
		findings := sql_ledger.deny with input as _input("azurerm_mssql_database", config)
		findings == {{"message": "x.main keeps no ledger", "path": ["ledger_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"ledger_enabled": true}] {
		findings := sql_ledger.deny with input as _input("azurerm_mssql_database", config)
		findings == set()
	}
}
