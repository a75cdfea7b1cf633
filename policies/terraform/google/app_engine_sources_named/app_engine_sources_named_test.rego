package policies.terraform.google.app_engine_sources_named_test

import data.policies.terraform.google.app_engine_sources_named

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := app_engine_sources_named.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_app_engine_firewall_rule", {"priority": 1000, "action": "ALLOW", "source_range": "*"}, {}, {["source_range"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_app_engine_firewall_rule", {"priority": 1000, "action": "ALLOW", "source_range": "192.0.2.0/24"}, {}],
		["google_app_engine_firewall_rule", {"priority": 1000, "action": "DENY", "source_range": "*"}, {}],
	] {
		_paths(case) == set()
	}
}
