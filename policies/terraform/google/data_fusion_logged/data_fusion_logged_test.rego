package policies.terraform.google.data_fusion_logged_test

import data.policies.terraform.google.data_fusion_logged

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := data_fusion_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE", "enable_stackdriver_logging": false}, {}, {["enable_stackdriver_logging"]}],
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE"}, {}, {["enable_stackdriver_logging"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE", "enable_stackdriver_logging": true}, {}],
	] {
		_paths(case) == set()
	}
}
