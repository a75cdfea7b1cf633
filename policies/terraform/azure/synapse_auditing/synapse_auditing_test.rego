package policies.terraform.azure.synapse_auditing_test

import data.policies.terraform.azure.synapse_auditing

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_audited if {
	every config in [{}] {
		findings := synapse_auditing.deny with input as _input("azurerm_synapse_workspace", config)
		findings == {{"message": "x.main is not audited", "path": []}}
	}
}

test_allow_2_with_related if {
	every config in [{}] {
		findings := synapse_auditing.deny with input as object.union(_input("azurerm_synapse_workspace", config), {"related": {"azurerm_synapse_workspace_extended_auditing_policy": [{"config": {"log_monitoring_enabled": true}}]}})
		findings == set()
	}
}
