package policies.terraform.google.gke_legacy_rights_off_test

import data.policies.terraform.google.gke_legacy_rights_off

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"enable_legacy_abac": true}, ["enable_legacy_abac"]],
	] {
		findings := gke_legacy_rights_off.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main gives rights past its roles", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"enable_legacy_abac": false}],
		["google_container_cluster", {}],
	] {
		findings := gke_legacy_rights_off.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
