package policies.terraform.google.gke_kubelet_port_closed_test

import data.policies.terraform.google.gke_kubelet_port_closed

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_node_pool", {"node_config": [{"kubelet_config": [{"insecure_kubelet_readonly_port_enabled": "TRUE"}]}]}, ["node_config", 0, "kubelet_config", 0, "insecure_kubelet_readonly_port_enabled"]],
		["google_container_cluster", {"node_pool_defaults": [{"node_config_defaults": [{"insecure_kubelet_readonly_port_enabled": "TRUE"}]}]}, ["node_pool_defaults", 0, "node_config_defaults", 0, "insecure_kubelet_readonly_port_enabled"]],
	] {
		findings := gke_kubelet_port_closed.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main opens a port that tells about its pods", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_node_pool", {"node_config": [{"kubelet_config": [{"insecure_kubelet_readonly_port_enabled": "FALSE"}]}]}],
		["google_container_cluster", {}],
	] {
		findings := gke_kubelet_port_closed.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
