package policies.terraform.azure.machine_learning_scale_down_test

import data.policies.terraform.azure.machine_learning_scale_down

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_nodes_when_idle if {
	every config in [{}, {"scale_settings": [{"min_node_count": 1}]}] {
		findings := machine_learning_scale_down.deny with input as _input("azurerm_machine_learning_compute_cluster", config)
		findings == {{"message": "x.main keeps nodes when idle", "path": ["scale_settings", 0, "min_node_count"]}}
	}
}

test_allow_2 if {
	every config in [{"scale_settings": [{"min_node_count": 0}]}] {
		findings := machine_learning_scale_down.deny with input as _input("azurerm_machine_learning_compute_cluster", config)
		findings == set()
	}
}
