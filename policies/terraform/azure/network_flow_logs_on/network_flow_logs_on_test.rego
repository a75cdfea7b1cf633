package policies.terraform.azure.network_flow_logs_on_test

import data.policies.terraform.azure.network_flow_logs_on

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := network_flow_logs_on.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_network_watcher_flow_log", {"name": "shop", "network_watcher_name": "shop", "enabled": false}, {}, {["enabled"]}],
		["azurerm_network_watcher_flow_log", {"name": "shop", "network_watcher_name": "shop"}, {}, {["enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_network_watcher_flow_log", {"name": "shop", "network_watcher_name": "shop", "enabled": true}, {}],
	] {
		_paths(case) == set()
	}
}
