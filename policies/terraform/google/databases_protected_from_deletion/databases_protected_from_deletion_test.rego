package policies.terraform.google.databases_protected_from_deletion_test

import data.policies.terraform.google.databases_protected_from_deletion

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_spanner_database", {"deletion_protection": false}, ["deletion_protection"]],
	] {
		findings := databases_protected_from_deletion.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main can be deleted by a mistake", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_spanner_database", {"deletion_protection": true}],
		["google_spanner_database", {}],
	] {
		findings := databases_protected_from_deletion.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
