package policies.terraform.google.gke_workloads_scanned_test

import data.policies.terraform.google.gke_workloads_scanned

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_workloads_scanned.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "security_posture_config": [{"mode": "DISABLED"}]}, {}, {["security_posture_config", 0, "mode"]}],
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "security_posture_config": [{"mode": "BASIC", "vulnerability_mode": "VULNERABILITY_DISABLED"}]}, {}, {["security_posture_config", 0, "vulnerability_mode"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "security_posture_config": [{"mode": "BASIC", "vulnerability_mode": "VULNERABILITY_BASIC"}]}, {}],
	] {
		_paths(case) == set()
	}
}
