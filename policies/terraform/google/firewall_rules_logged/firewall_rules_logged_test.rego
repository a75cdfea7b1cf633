package policies.terraform.google.firewall_rules_logged_test

import data.policies.terraform.google.firewall_rules_logged

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firewall_rules_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_firewall", {"name": "web", "network": "inner", "source_ranges": ["10.0.0.0/8"], "allow": [{"protocol": "tcp", "ports": ["443"]}]}, {}, {["log_config"]}],
		["google_compute_network_firewall_policy_rule", {"enable_logging": false}, {}, {["enable_logging"]}],
	] {
		_paths(case) == case[3]
		firewall_rules_logged.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_firewall", {"name": "web", "network": "inner", "source_ranges": ["10.0.0.0/8"], "allow": [{"protocol": "tcp", "ports": ["443"]}], "log_config": [{"metadata": "INCLUDE_ALL_METADATA"}]}, {}],
		["google_compute_network_firewall_policy_rule", {"enable_logging": true}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_firewall", {"disabled": true}, {}],
	] {
		not firewall_rules_logged.applies with input as _resource(case[0], case[1], case[2])
	}
}
