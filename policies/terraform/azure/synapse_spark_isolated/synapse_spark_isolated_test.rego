package policies.terraform.azure.synapse_spark_isolated_test

import data.policies.terraform.azure.synapse_spark_isolated

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_shares_machines if {
	every config in [{}, {"compute_isolation_enabled": false}, {"compute_isolation_enabled": ["x"]}] {
		findings := synapse_spark_isolated.deny with input as _input("azurerm_synapse_spark_pool", config)
		findings == {{"message": "x.main shares machines", "path": ["compute_isolation_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"compute_isolation_enabled": true}] {
		findings := synapse_spark_isolated.deny with input as _input("azurerm_synapse_spark_pool", config)
		findings == set()
	}
}
