package policies.terraform.google.alloydb_backed_up_test

import data.policies.terraform.google.alloydb_backed_up

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := alloydb_backed_up.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_alloydb_cluster", {"cluster_id": "orders", "automated_backup_policy": [{"enabled": false}]}, {}, {["automated_backup_policy", 0, "enabled"]}],
		["google_alloydb_cluster", {"cluster_id": "orders", "continuous_backup_config": [{"enabled": false}]}, {}, {["continuous_backup_config", 0, "enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_alloydb_cluster", {"cluster_id": "orders"}, {}],
	] {
		_paths(case) == set()
	}
}
