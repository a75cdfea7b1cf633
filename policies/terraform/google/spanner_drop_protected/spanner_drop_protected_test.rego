package policies.terraform.google.spanner_drop_protected_test

import data.policies.terraform.google.spanner_drop_protected

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_spanner_database", {}, ["enable_drop_protection"]],
		["google_spanner_database", {"enable_drop_protection": false}, ["enable_drop_protection"]],
	] {
		findings := spanner_drop_protected.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main can be dropped", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_spanner_database", {"enable_drop_protection": true}],
	] {
		findings := spanner_drop_protected.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
