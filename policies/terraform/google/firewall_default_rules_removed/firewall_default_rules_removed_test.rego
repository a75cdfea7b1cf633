package policies.terraform.google.firewall_default_rules_removed_test

import data.policies.terraform.google.firewall_default_rules_removed

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firewall_default_rules_removed.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_firewall", {"name": "default-allow-ssh"}, {}, {["name"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_firewall", {"name": "web"}, {}],
		["google_compute_firewall", {}, {}],
	] {
		_paths(case) == set()
	}
}
