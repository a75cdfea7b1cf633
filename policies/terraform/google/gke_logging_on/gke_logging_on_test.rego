package policies.terraform.google.gke_logging_on_test

import data.policies.terraform.google.gke_logging_on

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"logging_service": "none"}, ["logging_service"]],
		["google_container_cluster", {"logging_service": "logging.googleapis.com"}, ["logging_service"]],
		["google_container_cluster", {"logging_config": [{"enable_components": []}]}, ["logging_config", 0, "enable_components"]],
	] {
		findings := gke_logging_on.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main sends no logs", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"logging_service": "logging.googleapis.com/kubernetes"}],
		["google_container_cluster", {}],
		["google_container_cluster", {"logging_config": [{"enable_components": ["SYSTEM_COMPONENTS", "WORKLOADS"]}]}],
	] {
		findings := gke_logging_on.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
