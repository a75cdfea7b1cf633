package policies.terraform.google.secrets_rotated_test

import data.policies.terraform.google.secrets_rotated

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := secrets_rotated.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_secret_manager_secret", {"secret_id": "database-password", "replication": [{"auto": [{}]}]}, {}, {["rotation"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_secret_manager_secret", {"secret_id": "database-password", "replication": [{"auto": [{}]}], "rotation": [{"rotation_period": "7776000s"}]}, {}],
		["google_secret_manager_secret", {"secret_id": "database-password", "replication": [{"auto": [{}]}], "ttl": "2592000s"}, {}],
	] {
		_paths(case) == set()
	}
}
