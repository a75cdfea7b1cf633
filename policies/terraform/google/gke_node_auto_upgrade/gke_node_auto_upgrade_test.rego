package policies.terraform.google.gke_node_auto_upgrade_test

import data.policies.terraform.google.gke_node_auto_upgrade

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_node_pool", {}, ["management", 0, "auto_upgrade"]],
		["google_container_node_pool", {"management": [{"auto_upgrade": false}]}, ["management", 0, "auto_upgrade"]],
	] {
		findings := gke_node_auto_upgrade.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main does not upgrade its nodes", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_node_pool", {"management": [{"auto_upgrade": true}]}],
	] {
		findings := gke_node_auto_upgrade.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
