package policies.terraform.google.sql_local_files_not_loaded_test

import data.policies.terraform.google.sql_local_files_not_loaded

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_local_files_not_loaded.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "MYSQL_8_0", "settings": [{"tier": "db-custom-2-7680", "database_flags": [{"name": "other", "value": "1"}, {"name": "local_infile", "value": "on"}]}]}, {}, {["settings", 0, "database_flags", 1, "value"]}],
	] {
		_paths(case) == case[3]
		sql_local_files_not_loaded.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "MYSQL_8_0", "settings": [{"tier": "db-custom-2-7680", "database_flags": [{"name": "local_infile", "value": "off"}]}]}, {}],
		["google_sql_database_instance", {"name": "orders", "database_version": "MYSQL_8_0", "settings": [{"tier": "db-custom-2-7680"}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_sql_database_instance", {"database_version": "POSTGRES_16"}, {}],
	] {
		not sql_local_files_not_loaded.applies with input as _resource(case[0], case[1], case[2])
	}
}
