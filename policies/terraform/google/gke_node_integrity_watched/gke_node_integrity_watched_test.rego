package policies.terraform.google.gke_node_integrity_watched_test

import data.policies.terraform.google.gke_node_integrity_watched

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"node_config": [{"shielded_instance_config": [{"enable_integrity_monitoring": false}]}]}, ["node_config", 0, "shielded_instance_config", 0, "enable_integrity_monitoring"]],
		["google_container_node_pool", {"node_config": [{"shielded_instance_config": [{"enable_integrity_monitoring": false}]}]}, ["node_config", 0, "shielded_instance_config", 0, "enable_integrity_monitoring"]],
	] {
		findings := gke_node_integrity_watched.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main does not watch the integrity of its nodes", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"node_config": [{"shielded_instance_config": [{"enable_integrity_monitoring": true}]}]}],
		["google_container_cluster", {}],
		["google_container_node_pool", {"node_config": [{"shielded_instance_config": [{"enable_integrity_monitoring": true}]}]}],
		["google_container_node_pool", {}],
	] {
		findings := gke_node_integrity_watched.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
