package policies.arm.synapse_spark_isolated_test

import data.policies.arm.synapse_spark_isolated

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_shares_machines if {
	every config in [
		{},
		{"properties": {"isComputeIsolationEnabled": false}},
		{"properties": {"isComputeIsolationEnabled": ["x"]}},
	] {
		findings := synapse_spark_isolated.deny with input as _input("microsoft.synapse/workspaces/bigdatapools", config)
		findings == {{"message": "x.main shares machines", "path": ["properties", "isComputeIsolationEnabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"isComputeIsolationEnabled": true}}] {
		findings := synapse_spark_isolated.deny with input as _input("microsoft.synapse/workspaces/bigdatapools", config)
		findings == set()
	}
}
