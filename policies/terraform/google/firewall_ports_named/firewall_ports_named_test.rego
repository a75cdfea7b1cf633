package policies.terraform.google.firewall_ports_named_test

import data.policies.terraform.google.firewall_ports_named

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firewall_ports_named.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_firewall", {"allow": [{"protocol": "all"}]}, {}, {["allow", 0, "protocol"]}],
		["google_compute_firewall", {"allow": [{"protocol": "tcp"}]}, {}, {["allow", 0]}],
		["google_compute_firewall", {"allow": [{"protocol": "tcp", "ports": ["0-65535"]}]}, {}, {["allow", 0, "ports"]}],
	] {
		_paths(case) == case[3]
		firewall_ports_named.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_firewall", {"allow": [{"protocol": "tcp", "ports": ["443"]}, {"protocol": "icmp"}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_firewall", {}, {}],
	] {
		not firewall_ports_named.applies with input as _resource(case[0], case[1], case[2])
	}
}
