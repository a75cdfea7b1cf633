package policies.arm.machine_learning_scale_down_test

import data.policies.arm.machine_learning_scale_down

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_nodes_when_idle if {
	every config in [{"properties": {"properties": {"scaleSettings": {"minNodeCount": 1}}}}] {
		findings := machine_learning_scale_down.deny with input as _input("microsoft.machinelearningservices/workspaces/computes", config)
		findings == {{"message": "x.main keeps nodes when idle", "path": ["properties", "properties", "scaleSettings", "minNodeCount"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"properties": {"scaleSettings": {"minNodeCount": 0}}}},
		{},
		{"properties": {"properties": {"scaleSettings": {"minNodeCount": ["x"]}}}},
	] {
		findings := machine_learning_scale_down.deny with input as _input("microsoft.machinelearningservices/workspaces/computes", config)
		findings == set()
	}
}
