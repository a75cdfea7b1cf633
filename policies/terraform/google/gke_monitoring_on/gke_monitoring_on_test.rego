package policies.terraform.google.gke_monitoring_on_test

import data.policies.terraform.google.gke_monitoring_on

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"monitoring_service": "none"}, ["monitoring_service"]],
		["google_container_cluster", {"monitoring_service": "monitoring.googleapis.com"}, ["monitoring_service"]],
		["google_container_cluster", {"monitoring_config": [{"enable_components": []}]}, ["monitoring_config", 0, "enable_components"]],
	] {
		findings := gke_monitoring_on.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main is not monitored", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"monitoring_service": "monitoring.googleapis.com/kubernetes"}],
		["google_container_cluster", {}],
		["google_container_cluster", {"monitoring_config": [{"enable_components": ["SYSTEM_COMPONENTS", "POD"]}]}],
	] {
		findings := gke_monitoring_on.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
