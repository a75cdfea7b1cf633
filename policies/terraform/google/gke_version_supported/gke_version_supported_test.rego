package policies.terraform.google.gke_version_supported_test

import data.policies.terraform.google.gke_version_supported

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_version_supported.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "min_master_version": "1.24"}, {}, {["min_master_version"]}],
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "node_version": "1.27.3-gke.100"}, {}, {["node_version"]}],
		["google_container_node_pool", {"name": "default", "cluster": "shop", "version": "1.9.7-gke.1"}, {}, {["version"]}],
	] {
		_paths(case) == case[3]
		gke_version_supported.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "min_master_version": "1.33.2-gke.100"}, {}],
		["google_container_node_pool", {"name": "default", "cluster": "shop", "version": "1.33.2-gke.100"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_container_cluster", {}, {}],
	] {
		not gke_version_supported.applies with input as _resource(case[0], case[1], case[2])
	}
}
