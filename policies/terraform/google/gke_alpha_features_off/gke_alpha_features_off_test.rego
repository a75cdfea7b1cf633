package policies.terraform.google.gke_alpha_features_off_test

import data.policies.terraform.google.gke_alpha_features_off

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_alpha_features_off.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"enable_kubernetes_alpha": true}, {}, {["enable_kubernetes_alpha"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {}, {}],
	] {
		_paths(case) == set()
	}
}
