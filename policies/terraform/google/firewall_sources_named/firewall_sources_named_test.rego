package policies.terraform.google.firewall_sources_named_test

import data.policies.terraform.google.firewall_sources_named

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firewall_sources_named.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_firewall", {"allow": [{"protocol": "icmp"}], "source_ranges": ["0.0.0.0/0"]}, {}, {["source_ranges", 0]}],
	] {
		_paths(case) == case[3]
		firewall_sources_named.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_firewall", {"allow": [{"protocol": "tcp", "ports": ["443"]}], "source_ranges": ["10.0.0.0/8"]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_firewall", {}, {}],
	] {
		not firewall_sources_named.applies with input as _resource(case[0], case[1], case[2])
	}
}
