package policies.terraform.google.subnetwork_flow_logs_test

import data.policies.terraform.google.subnetwork_flow_logs

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_compute_subnetwork", {}, ["log_config"]],
		["google_compute_subnetwork", {"log_config": [{"flow_sampling": 0}]}, ["log_config"]],
	] {
		findings := subnetwork_flow_logs.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main does not log its traffic", [case[0]]), "path": case[2]}}
		subnetwork_flow_logs.applies with input as _resource(case[0], case[1])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_subnetwork", {"log_config": [{"flow_sampling": 0.5}]}],
	] {
		findings := subnetwork_flow_logs.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
