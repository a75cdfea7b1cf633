package policies.terraform.google.gke_node_secure_boot_test

import data.policies.terraform.google.gke_node_secure_boot

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"node_config": [{"machine_type": "e2-standard-4"}]}, ["node_config", 0, "shielded_instance_config", 0, "enable_secure_boot"]],
		["google_container_cluster", {"node_config": [{"machine_type": "e2-standard-4", "shielded_instance_config": [{"enable_secure_boot": false}]}]}, ["node_config", 0, "shielded_instance_config", 0, "enable_secure_boot"]],
		["google_container_node_pool", {"node_config": [{"machine_type": "e2-standard-4"}]}, ["node_config", 0, "shielded_instance_config", 0, "enable_secure_boot"]],
		["google_container_node_pool", {"node_config": [{"machine_type": "e2-standard-4", "shielded_instance_config": [{"enable_secure_boot": false}]}]}, ["node_config", 0, "shielded_instance_config", 0, "enable_secure_boot"]],
	] {
		findings := gke_node_secure_boot.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main starts software that nobody signed", [case[0]]), "path": case[2]}}
		gke_node_secure_boot.applies with input as _resource(case[0], case[1])
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"node_config": [{"machine_type": "e2-standard-4", "shielded_instance_config": [{"enable_secure_boot": true}]}]}],
		["google_container_node_pool", {"node_config": [{"machine_type": "e2-standard-4", "shielded_instance_config": [{"enable_secure_boot": true}]}]}],
	] {
		findings := gke_node_secure_boot.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
