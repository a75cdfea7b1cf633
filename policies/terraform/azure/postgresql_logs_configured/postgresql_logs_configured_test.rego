package policies.terraform.azure.postgresql_logs_configured_test

import data.policies.terraform.azure.postgresql_logs_configured

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_nothing_set if {
	every config in [
		{},
	] {
		findings := postgresql_logs_configured.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main sets none of its log parameters", "path": []}}
	}
}

test_allow_set if {
	findings := postgresql_logs_configured.deny with input as object.union(
		_input("azurerm_postgresql_server", {}),
		{"related": {"azurerm_postgresql_configuration": [{"config": {"name": "log_connections"}}]}},
	)
	findings == set()
}
