package policies.terraform.google.gke_private_endpoint_test

import data.policies.terraform.google.gke_private_endpoint

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["private_cluster_config", 0, "enable_private_endpoint"]],
		["google_container_cluster", {"private_cluster_config": [{"enable_private_endpoint": false}]}, ["private_cluster_config", 0, "enable_private_endpoint"]],
	] {
		findings := gke_private_endpoint.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main has a control plane with a public address", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"private_cluster_config": [{"enable_private_endpoint": true}]}],
	] {
		findings := gke_private_endpoint.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
