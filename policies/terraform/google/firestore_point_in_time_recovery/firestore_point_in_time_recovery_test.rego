package policies.terraform.google.firestore_point_in_time_recovery_test

import data.policies.terraform.google.firestore_point_in_time_recovery

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := firestore_point_in_time_recovery.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_firestore_database", {"name": "orders", "location_id": "eur3", "type": "FIRESTORE_NATIVE", "point_in_time_recovery_enablement": "POINT_IN_TIME_RECOVERY_DISABLED"}, {}, {["point_in_time_recovery_enablement"]}],
		["google_firestore_database", {"name": "orders", "location_id": "eur3", "type": "FIRESTORE_NATIVE"}, {}, {["point_in_time_recovery_enablement"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_firestore_database", {"name": "orders", "location_id": "eur3", "type": "FIRESTORE_NATIVE", "point_in_time_recovery_enablement": "POINT_IN_TIME_RECOVERY_ENABLED"}, {}],
	] {
		_paths(case) == set()
	}
}
