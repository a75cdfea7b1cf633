package policies.terraform.google.sql_password_policy_test

import data.policies.terraform.google.sql_password_policy

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_password_policy.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "settings": [{"tier": "db-custom-2-7680", "password_validation_policy": [{"enable_password_policy": false}]}]}, {}, {["settings", 0, "password_validation_policy", 0, "enable_password_policy"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "settings": [{"tier": "db-custom-2-7680"}]}, {}],
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "settings": [{"tier": "db-custom-2-7680", "password_validation_policy": [{"enable_password_policy": true}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
