package policies.terraform.google.firewall_policies_restricted_test

import data.policies.terraform.google.firewall_policies_restricted

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firewall_policies_restricted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_firewall_policy_rule", {"name": "admin", "firewall_policy": "inner", "priority": 1000, "direction": "INGRESS", "action": "allow", "match": [{"src_ip_ranges": ["10.0.0.0/8", "0.0.0.0/0"], "layer4_configs": [{"ip_protocol": "tcp", "ports": ["20-30"]}]}]}, {}, {["match", 0, "src_ip_ranges", 1]}],
		["google_compute_network_firewall_policy_rule", {"name": "admin", "firewall_policy": "inner", "priority": 1000, "direction": "INGRESS", "action": "allow", "match": [{"src_ip_ranges": ["0.0.0.0/0"], "layer4_configs": [{"ip_protocol": "all"}]}]}, {}, {["match", 0, "src_ip_ranges", 0]}],
	] {
		_paths(case) == case[3]
		firewall_policies_restricted.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_firewall_policy_rule", {"name": "admin", "firewall_policy": "inner", "priority": 1000, "direction": "INGRESS", "action": "allow", "match": [{"src_ip_ranges": ["10.0.0.0/8"], "layer4_configs": [{"ip_protocol": "tcp", "ports": ["22"]}]}]}, {}],
		["google_compute_network_firewall_policy_rule", {"name": "admin", "firewall_policy": "inner", "priority": 1000, "direction": "INGRESS", "action": "allow", "match": [{"src_ip_ranges": ["0.0.0.0/0"], "layer4_configs": [{"ip_protocol": "tcp", "ports": ["443"]}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_firewall_policy_rule", {"name": "admin", "firewall_policy": "inner", "priority": 1000, "direction": "INGRESS", "action": "deny"}, {}],
		["google_compute_firewall_policy_rule", {"name": "admin", "firewall_policy": "inner", "priority": 1000, "direction": "INGRESS", "action": "allow", "disabled": true}, {}],
	] {
		not firewall_policies_restricted.applies with input as _resource(case[0], case[1], case[2])
	}
}
