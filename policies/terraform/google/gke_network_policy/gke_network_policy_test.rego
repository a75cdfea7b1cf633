package policies.terraform.google.gke_network_policy_test

import data.policies.terraform.google.gke_network_policy

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["network_policy", 0, "enabled"]],
		["google_container_cluster", {"network_policy": [{"enabled": false}]}, ["network_policy", 0, "enabled"]],
		["google_container_cluster", {"network_policy": [{"enabled": true}], "addons_config": [{"network_policy_config": [{"disabled": true}]}]}, ["addons_config", 0, "network_policy_config", 0, "disabled"]],
	] {
		findings := gke_network_policy.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main does not enforce network policies", [case[0]]), "path": case[2]}}
		gke_network_policy.applies with input as _resource(case[0], case[1])
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"network_policy": [{"enabled": true}]}],
		["google_container_cluster", {"network_policy": [{"enabled": true}], "addons_config": [{"network_policy_config": [{"disabled": false}]}]}],
	] {
		findings := gke_network_policy.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
