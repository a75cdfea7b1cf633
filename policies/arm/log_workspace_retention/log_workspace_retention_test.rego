package policies.arm.log_workspace_retention_test

import data.policies.arm.log_workspace_retention

_resource(type, config, related) := {
	"subject": {
		"type": lower(type),
		"name": object.get(config, "name", "main"),
		"address": "x.main",
		"config": config,
		"views": {},
	},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := log_workspace_retention.deny with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-ARM-0296": {"minimum_days": 90}}
}

test_deny_faults if {
	every case in [
		["Microsoft.OperationalInsights/workspaces", {"name": "shop", "properties": {"sku": {"name": "PerGB2018"}, "retentionInDays": 30}}, {}, {["properties", "retentionInDays"]}],
		["Microsoft.OperationalInsights/workspaces", {"name": "shop", "properties": {"sku": {"name": "PerGB2018"}}}, {}, {["properties", "retentionInDays"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.OperationalInsights/workspaces", {"name": "shop", "properties": {"sku": {"name": "PerGB2018"}, "retentionInDays": 180}}, {}],
	] {
		_paths(case) == set()
	}
}
