package policies.terraform.google.sql_point_in_time_recovery_test

import data.policies.terraform.google.sql_point_in_time_recovery

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_point_in_time_recovery.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"database_version": "MYSQL_8_0", "settings": [{"backup_configuration": [{"enabled": true}]}]}, {}, {["settings", 0, "backup_configuration", 0, "binary_log_enabled"]}],
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"backup_configuration": [{"enabled": true}]}]}, {}, {["settings", 0, "backup_configuration", 0, "point_in_time_recovery_enabled"]}],
	] {
		_paths(case) == case[3]
		sql_point_in_time_recovery.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"database_version": "MYSQL_8_0", "settings": [{"backup_configuration": [{"binary_log_enabled": true}]}]}, {}],
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"backup_configuration": [{"point_in_time_recovery_enabled": true}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_sql_database_instance", {"database_version": "MYSQL_8_0", "master_instance_name": "x"}, {}],
		["google_sql_database_instance", {"database_version": "MYSQL_8_0"}, {}],
		["google_sql_database_instance", {}, {}],
	] {
		not sql_point_in_time_recovery.applies with input as _resource(case[0], case[1], case[2])
	}
}
