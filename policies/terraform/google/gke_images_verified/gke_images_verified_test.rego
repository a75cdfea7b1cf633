package policies.terraform.google.gke_images_verified_test

import data.policies.terraform.google.gke_images_verified

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_images_verified.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, {}, {["binary_authorization", 0, "evaluation_mode"]}],
		["google_container_cluster", {"binary_authorization": [{"evaluation_mode": "DISABLED"}]}, {}, {["binary_authorization", 0, "evaluation_mode"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"binary_authorization": [{"evaluation_mode": "PROJECT_SINGLETON_POLICY_ENFORCE"}]}, {}],
		["google_container_cluster", {"enable_binary_authorization": true}, {}],
		["google_container_cluster", {"binary_authorization": [{"enabled": true}]}, {}],
	] {
		_paths(case) == set()
	}
}
