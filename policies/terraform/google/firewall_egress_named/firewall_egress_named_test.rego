package policies.terraform.google.firewall_egress_named_test

import data.policies.terraform.google.firewall_egress_named

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firewall_egress_named.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_firewall", {"direction": "EGRESS", "allow": [{"protocol": "tcp"}], "destination_ranges": ["0.0.0.0/0"]}, {}, {["destination_ranges", 0]}],
		["google_compute_firewall", {"direction": "EGRESS", "allow": [{"protocol": "tcp"}]}, {}, {[]}],
		["google_compute_network_firewall_policy_rule", {"direction": "EGRESS", "action": "allow", "match": [{"dest_ip_ranges": ["10.0.0.0/8", "::/0"]}]}, {}, {["match", 0, "dest_ip_ranges", 1]}],
	] {
		_paths(case) == case[3]
		firewall_egress_named.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_firewall", {"direction": "EGRESS", "allow": [{"protocol": "tcp"}], "destination_ranges": ["10.0.0.0/8"]}, {}],
		["google_compute_network_firewall_policy_rule", {"direction": "EGRESS", "action": "allow", "match": [{"dest_ip_ranges": ["10.0.0.0/8"]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_firewall", {}, {}],
		["google_compute_network_firewall_policy_rule", {"direction": "EGRESS", "action": "deny"}, {}],
	] {
		not firewall_egress_named.applies with input as _resource(case[0], case[1], case[2])
	}
}
