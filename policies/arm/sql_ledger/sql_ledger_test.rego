package policies.arm.sql_ledger_test

import data.policies.arm.sql_ledger

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_no_ledger if {
	every config in [{}, {"properties": {"isLedgerOn": false}}, {"properties": {"isLedgerOn": ["x"]}}] {
		findings := sql_ledger.deny with input as _input("microsoft.sql/servers/databases", config)
		findings == {{"message": "x.main keeps no ledger", "path": ["properties", "isLedgerOn"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"isLedgerOn": true}}] {
		findings := sql_ledger.deny with input as _input("microsoft.sql/servers/databases", config)
		findings == set()
	}
}
