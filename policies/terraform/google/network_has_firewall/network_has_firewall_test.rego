package policies.terraform.google.network_has_firewall_test

import data.policies.terraform.google.network_has_firewall

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := network_has_firewall.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_network", {}, {}, {[]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_network", {}, {"google_compute_firewall": [{"address": "a"}]}],
	] {
		_paths(case) == set()
	}
}
