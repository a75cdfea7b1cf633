package policies.terraform.azure.databricks_audited_test

import data.policies.terraform.azure.databricks_audited

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_nothing_recorded if {
	every config in [
		{},
	] {
		findings := databricks_audited.deny with input as _input("azurerm_databricks_workspace", config)
		findings == {{"message": "x.main does not record who uses it", "path": []}}
	}
}

test_allow_recorded if {
	findings := databricks_audited.deny with input as object.union(
		_input("azurerm_databricks_workspace", {}),
		{"related": {"azurerm_monitor_diagnostic_setting": [{"config": {}}]}},
	)
	findings == set()
}
