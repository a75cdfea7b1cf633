package policies.terraform.google.gke_node_auto_repair_test

import data.policies.terraform.google.gke_node_auto_repair

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_node_pool", {}, ["management", 0, "auto_repair"]],
		["google_container_node_pool", {"management": [{"auto_repair": false}]}, ["management", 0, "auto_repair"]],
	] {
		findings := gke_node_auto_repair.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main does not repair its nodes", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_node_pool", {"management": [{"auto_repair": true}]}],
	] {
		findings := gke_node_auto_repair.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
