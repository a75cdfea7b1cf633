package policies.terraform.google.alerts_reach_someone_test

import data.policies.terraform.google.alerts_reach_someone

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := alerts_reach_someone.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_monitoring_alert_policy", {"display_name": "Owners changed", "combiner": "OR", "enabled": false, "notification_channels": ["projects/shop-1234/notificationChannels/1"]}, {}, {["enabled"]}],
		["google_monitoring_alert_policy", {"display_name": "Owners changed", "combiner": "OR"}, {}, {["notification_channels"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_monitoring_alert_policy", {"display_name": "Owners changed", "combiner": "OR", "notification_channels": ["projects/shop-1234/notificationChannels/1"]}, {}],
	] {
		_paths(case) == set()
	}
}
