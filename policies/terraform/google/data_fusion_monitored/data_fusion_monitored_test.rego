package policies.terraform.google.data_fusion_monitored_test

import data.policies.terraform.google.data_fusion_monitored

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := data_fusion_monitored.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE", "enable_stackdriver_monitoring": false}, {}, {["enable_stackdriver_monitoring"]}],
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE"}, {}, {["enable_stackdriver_monitoring"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE", "enable_stackdriver_monitoring": true}, {}],
	] {
		_paths(case) == set()
	}
}
