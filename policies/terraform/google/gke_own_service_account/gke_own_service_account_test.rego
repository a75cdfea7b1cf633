package policies.terraform.google.gke_own_service_account_test

import data.policies.terraform.google.gke_own_service_account

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_own_service_account.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_node_pool", {}, {}, {["node_config", 0, "service_account"]}],
		["google_container_cluster", {"node_config": [{"service_account": "default"}]}, {}, {["node_config", 0, "service_account"]}],
		["google_container_cluster", {"remove_default_node_pool": true, "node_config": [{"tags": ["a"]}]}, {}, {["node_config", 0, "service_account"]}],
	] {
		_paths(case) == case[3]
		gke_own_service_account.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_container_node_pool", {"node_config": [{"service_account": "nodes@example.iam.gserviceaccount.com"}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_container_cluster", {"remove_default_node_pool": true}, {}],
	] {
		not gke_own_service_account.applies with input as _resource(case[0], case[1], case[2])
	}
}
