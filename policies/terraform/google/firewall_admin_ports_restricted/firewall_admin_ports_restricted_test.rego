package policies.terraform.google.firewall_admin_ports_restricted_test

import data.policies.terraform.google.firewall_admin_ports_restricted

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firewall_admin_ports_restricted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_firewall", {"allow": [{"protocol": "tcp", "ports": ["20"]}], "source_ranges": ["0.0.0.0/0"]}, {}, {["allow", 0, "ports"]}],
		["google_compute_firewall", {"allow": [{"protocol": "tcp", "ports": ["1-65535"]}]}, {}, {["allow", 0, "ports"]}],
		["google_compute_firewall", {"source_ranges": ["0.0.0.0/0"], "allow": [{"protocol": "tcp", "ports": ["5986"]}]}, {}, {["allow", 0, "ports"]}],
	] {
		_paths(case) == case[3]
		firewall_admin_ports_restricted.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_firewall", {"allow": [{"protocol": "tcp", "ports": ["20"]}], "source_ranges": ["192.0.2.0/28"]}, {}],
		["google_compute_firewall", {"allow": [{"protocol": "tcp", "ports": ["8443"]}], "source_ranges": ["0.0.0.0/0"]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_firewall", {"deny": [{"protocol": "all"}]}, {}],
		["google_compute_firewall", {"allow": [{"protocol": "tcp"}], "direction": "EGRESS"}, {}],
	] {
		not firewall_admin_ports_restricted.applies with input as _resource(case[0], case[1], case[2])
	}
}
