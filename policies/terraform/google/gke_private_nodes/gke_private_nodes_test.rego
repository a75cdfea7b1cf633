package policies.terraform.google.gke_private_nodes_test

import data.policies.terraform.google.gke_private_nodes

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["private_cluster_config", 0, "enable_private_nodes"]],
		["google_container_cluster", {"private_cluster_config": [{"enable_private_nodes": false}]}, ["private_cluster_config", 0, "enable_private_nodes"]],
		["google_container_node_pool", {"network_config": [{"enable_private_nodes": false}]}, ["network_config", 0, "enable_private_nodes"]],
	] {
		findings := gke_private_nodes.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main gives its nodes public addresses", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"private_cluster_config": [{"enable_private_nodes": true}]}],
	] {
		findings := gke_private_nodes.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}

test_pools_like_their_cluster_do_not_count if {
	not gke_private_nodes.applies with input as _resource("google_container_node_pool", {})
	every case in [
		["google_container_node_pool", {"network_config": [{"enable_private_nodes": false}]}],
		["google_container_cluster", {}],
	] {
		gke_private_nodes.applies with input as _resource(case[0], case[1])
	}
}
