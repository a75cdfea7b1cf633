package policies.arm.network_flow_logs_on_test

import data.policies.arm.network_flow_logs_on

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
	findings := network_flow_logs_on.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Network/networkWatchers/flowLogs", {"name": "watcher/shop", "properties": {"enabled": false, "storageId": "x"}}, {}, {["properties", "enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Network/networkWatchers/flowLogs", {"name": "watcher/shop", "properties": {"enabled": true, "storageId": "x"}}, {}],
	] {
		_paths(case) == set()
	}
}
