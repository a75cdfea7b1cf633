package policies.terraform.google.sql_trace_flag_3625_test

import data.policies.terraform.google.sql_trace_flag_3625

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_trace_flag_3625.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "SQLSERVER_2022_STANDARD", "settings": [{"tier": "db-custom-2-7680", "database_flags": [{"name": "other", "value": "1"}, {"name": "3625", "value": "off"}]}]}, {}, {["settings", 0, "database_flags", 1, "value"]}],
		["google_sql_database_instance", {"name": "orders", "database_version": "SQLSERVER_2022_STANDARD", "settings": [{"tier": "db-custom-2-7680", "database_flags": [{"name": "other", "value": "1"}]}]}, {}, {["settings", 0, "database_flags"]}],
		["google_sql_database_instance", {"name": "orders", "database_version": "SQLSERVER_2022_STANDARD"}, {}, {["settings", 0, "database_flags"]}],
	] {
		_paths(case) == case[3]
		sql_trace_flag_3625.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "SQLSERVER_2022_STANDARD", "settings": [{"tier": "db-custom-2-7680", "database_flags": [{"name": "3625", "value": "on"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_sql_database_instance", {"database_version": "OTHER"}, {}],
	] {
		not sql_trace_flag_3625.applies with input as _resource(case[0], case[1], case[2])
	}
}
