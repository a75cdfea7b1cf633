package policies.terraform.google.firestore_protected_from_deletion_test

import data.policies.terraform.google.firestore_protected_from_deletion

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firestore_protected_from_deletion.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_firestore_database", {"name": "orders", "location_id": "eur3", "type": "FIRESTORE_NATIVE"}, {}, {["delete_protection_state"]}],
		["google_firestore_database", {"name": "orders", "location_id": "eur3", "type": "FIRESTORE_NATIVE", "delete_protection_state": "DELETE_PROTECTION_DISABLED"}, {}, {["delete_protection_state"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_firestore_database", {"name": "orders", "location_id": "eur3", "type": "FIRESTORE_NATIVE", "delete_protection_state": "DELETE_PROTECTION_ENABLED"}, {}],
	] {
		_paths(case) == set()
	}
}
