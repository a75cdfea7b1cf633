package policies.terraform.azure.activity_alerts_on_test

import data.policies.terraform.azure.activity_alerts_on

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := activity_alerts_on.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_monitor_activity_log_alert", {"name": "policies", "enabled": false, "action": [{"action_group_id": "x"}]}, {}, {["enabled"]}],
		["azurerm_monitor_metric_alert", {"name": "load"}, {}, {["action"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_monitor_activity_log_alert", {"name": "policies", "action": [{"action_group_id": "x"}]}, {}],
	] {
		_paths(case) == set()
	}
}
