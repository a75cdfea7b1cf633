package policies.terraform.google.subnetwork_private_google_access_test

import data.policies.terraform.google.subnetwork_private_google_access

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_compute_subnetwork", {}, ["private_ip_google_access"]],
		["google_compute_subnetwork", {"private_ip_google_access": false}, ["private_ip_google_access"]],
	] {
		findings := subnetwork_private_google_access.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main reaches Google by public addresses only", [case[0]]), "path": case[2]}}
		subnetwork_private_google_access.applies with input as _resource(case[0], case[1])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_subnetwork", {"private_ip_google_access": true}],
	] {
		findings := subnetwork_private_google_access.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
