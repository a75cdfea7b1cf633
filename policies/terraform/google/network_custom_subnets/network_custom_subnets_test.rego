package policies.terraform.google.network_custom_subnets_test

import data.policies.terraform.google.network_custom_subnets

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := network_custom_subnets.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_network", {"name": "inner"}, {}, {["auto_create_subnetworks"]}],
		["google_compute_network", {"name": "inner", "auto_create_subnetworks": true}, {}, {["auto_create_subnetworks"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_network", {"name": "inner", "auto_create_subnetworks": false}, {}],
	] {
		_paths(case) == set()
	}
}
