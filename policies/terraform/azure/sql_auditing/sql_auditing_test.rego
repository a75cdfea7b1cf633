package policies.terraform.azure.sql_auditing_test

import data.policies.terraform.azure.sql_auditing

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_audited if {
	every config in [{}, {"version": "12.0"}] {
		findings := sql_auditing.deny with input as _input("azurerm_mssql_server", config)
		findings == {{"message": "x.main is not audited", "path": []}}
	}
}

test_allow_2 if {
	every config in [{"extended_auditing_policy": [{"retention_in_days": 120}]}] {
		findings := sql_auditing.deny with input as _input("azurerm_mssql_server", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := sql_auditing.deny with input as object.union(_input("azurerm_mssql_server", config), {"related": {"azurerm_mssql_server_extended_auditing_policy": [{"config": {"log_monitoring_enabled": true}}]}})
		findings == set()
	}
}

test_deny_4_is_switched_off if {
	every config in [{"enabled": false}] {
		findings := sql_auditing.deny with input as _input("azurerm_mssql_server_extended_auditing_policy", config)
		findings == {{"message": "x.main is switched off", "path": ["enabled"]}}
	}
}

test_allow_5 if {
	every config in [{"enabled": true}, {}, {"enabled": ["x"]}] {
		findings := sql_auditing.deny with input as _input("azurerm_mssql_server_extended_auditing_policy", config)
		findings == set()
	}
}
