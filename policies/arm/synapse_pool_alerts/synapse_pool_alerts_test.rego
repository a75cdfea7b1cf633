package policies.arm.synapse_pool_alerts_test

import data.policies.arm.synapse_pool_alerts

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_watch_for_threats if {
	every config in [{}] {
		findings := synapse_pool_alerts.deny with input as _input("microsoft.synapse/workspaces/sqlpools", config)
		findings == {{"message": "x.main does not watch for threats", "path": []}}
	}
}

test_allow_2_with_related if {
	every config in [{}] {
		findings := synapse_pool_alerts.deny with input as object.union(_input("microsoft.synapse/workspaces/sqlpools", config), {"related": {"microsoft.synapse/workspaces/sqlpools/securityalertpolicies": [{"name": "a/b/default", "config": {"properties": {"state": "Enabled"}}}]}})
		findings == set()
	}
}
