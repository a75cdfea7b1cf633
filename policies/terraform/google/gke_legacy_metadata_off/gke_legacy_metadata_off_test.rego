package policies.terraform.google.gke_legacy_metadata_off_test

import data.policies.terraform.google.gke_legacy_metadata_off

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_legacy_metadata_off.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_node_pool", {"node_config": [{"metadata": {"disable-legacy-endpoints": "false"}}]}, {}, {["node_config", 0, "metadata", "disable-legacy-endpoints"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_container_node_pool", {}, {}],
		["google_container_node_pool", {"node_config": [{"metadata": {"disable-legacy-endpoints": "true"}}]}, {}],
	] {
		_paths(case) == set()
	}
}
