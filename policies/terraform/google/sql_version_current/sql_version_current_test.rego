package policies.terraform.google.sql_version_current_test

import data.policies.terraform.google.sql_version_current

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_version_current.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"database_version": "POSTGRES_11"}, {}, {["database_version"]}],
		["google_sql_database_instance", {"database_version": "MYSQL_5_7"}, {}, {["database_version"]}],
	] {
		_paths(case) == case[3]
		sql_version_current.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"database_version": "POSTGRES_15"}, {}],
		["google_sql_database_instance", {"database_version": "SQLSERVER_2019_STANDARD"}, {}],
		["google_sql_database_instance", {"database_version": "MYSQL_8_4"}, {}],
		["google_sql_database_instance", {"database_version": "SQLSERVER_2022_STANDARD"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_sql_database_instance", {}, {}],
	] {
		not sql_version_current.applies with input as _resource(case[0], case[1], case[2])
	}
}
