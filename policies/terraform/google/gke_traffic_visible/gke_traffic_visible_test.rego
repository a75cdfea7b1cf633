package policies.terraform.google.gke_traffic_visible_test

import data.policies.terraform.google.gke_traffic_visible

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["enable_intranode_visibility"]],
		["google_container_cluster", {"enable_intranode_visibility": false}, ["enable_intranode_visibility"]],
	] {
		findings := gke_traffic_visible.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main hides the traffic inside its nodes", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"enable_intranode_visibility": true}],
	] {
		findings := gke_traffic_visible.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
