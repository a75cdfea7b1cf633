package policies.terraform.google.nat_logged_test

import data.policies.terraform.google.nat_logged

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := nat_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_router_nat", {"name": "out", "router": "inner", "nat_ip_allocate_option": "AUTO_ONLY"}, {}, {["log_config", 0, "enable"]}],
		["google_compute_router_nat", {"name": "out", "router": "inner", "nat_ip_allocate_option": "AUTO_ONLY", "log_config": [{"enable": false, "filter": "ALL"}]}, {}, {["log_config", 0, "enable"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_router_nat", {"name": "out", "router": "inner", "nat_ip_allocate_option": "AUTO_ONLY", "log_config": [{"enable": true, "filter": "ALL"}]}, {}],
	] {
		_paths(case) == set()
	}
}
