package policies.terraform.google.gke_workload_metadata_test

import data.policies.terraform.google.gke_workload_metadata

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_workload_metadata.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_node_pool", {}, {}, {["node_config", 0, "workload_metadata_config", 0, "mode"]}],
		["google_container_cluster", {"node_config": [{"workload_metadata_config": [{"node_metadata": "EXPOSE"}]}]}, {}, {["node_config", 0, "workload_metadata_config", 0, "node_metadata"]}],
	] {
		_paths(case) == case[3]
		gke_workload_metadata.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_container_node_pool", {"node_config": [{"workload_metadata_config": [{"mode": "GKE_METADATA"}]}]}, {}],
		["google_container_node_pool", {"node_config": [{"workload_metadata_config": [{"node_metadata": "SECURE"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_container_cluster", {}, {}],
	] {
		not gke_workload_metadata.applies with input as _resource(case[0], case[1], case[2])
	}
}
