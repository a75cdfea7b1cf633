package policies.terraform.azure.sql_audit_retention_test

import data.policies.terraform.azure.sql_audit_retention

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_ends_too_early if {
	every config in [{"retention_in_days": 6}] {
		findings := sql_audit_retention.deny with input as _input("azurerm_mssql_server_extended_auditing_policy", config)
			with data.parameters as {"ANX-TF-AZURE-0049": {"minimum_days": 90}}
		findings == {{"message": "x.main ends too early", "path": ["retention_in_days"]}}
	}
}

test_allow_2 if {
	every config in [{"retention_in_days": 0}, {"retention_in_days": 120}, {}] {
		findings := sql_audit_retention.deny with input as _input("azurerm_mssql_server_extended_auditing_policy", config)
			with data.parameters as {"ANX-TF-AZURE-0049": {"minimum_days": 90}}
		findings == set()
	}
}

test_deny_3_ends_too_early if {
	every config in [{"extended_auditing_policy": [{"retention_in_days": 10}]}] {
		findings := sql_audit_retention.deny with input as _input("azurerm_mssql_server", config)
			with data.parameters as {"ANX-TF-AZURE-0049": {"minimum_days": 90}}
		findings == {{"message": "x.main ends too early", "path": ["extended_auditing_policy", 0, "retention_in_days"]}}
	}
}

test_allow_4 if {
	every config in [{"extended_auditing_policy": [{"retention_in_days": 120}]}] {
		findings := sql_audit_retention.deny with input as _input("azurerm_mssql_server", config)
			with data.parameters as {"ANX-TF-AZURE-0049": {"minimum_days": 90}}
		findings == set()
	}
}
