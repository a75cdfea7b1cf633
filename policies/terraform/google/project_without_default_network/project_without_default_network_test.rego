package policies.terraform.google.project_without_default_network_test

import data.policies.terraform.google.project_without_default_network

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := project_without_default_network.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project", {}, {}, {["auto_create_network"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project", {"auto_create_network": false}, {}],
	] {
		_paths(case) == set()
	}
}
