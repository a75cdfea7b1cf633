package policies.terraform.google.gke_shielded_nodes_test

import data.policies.terraform.google.gke_shielded_nodes

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"enable_shielded_nodes": false}, ["enable_shielded_nodes"]],
	] {
		findings := gke_shielded_nodes.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main lets nodes join without proof", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"enable_shielded_nodes": true}],
		["google_container_cluster", {}],
	] {
		findings := gke_shielded_nodes.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
