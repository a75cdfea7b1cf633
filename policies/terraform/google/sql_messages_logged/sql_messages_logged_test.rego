package policies.terraform.google.sql_messages_logged_test

import data.policies.terraform.google.sql_messages_logged

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_messages_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"database_flags": [{"name": "other", "value": "1"}, {"name": "log_min_messages", "value": "fatal"}]}]}, {}, {["settings", 0, "database_flags", 1, "value"]}],
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"database_flags": [{"name": "other", "value": "1"}, {"name": "log_min_messages", "value": "panic"}]}]}, {}, {["settings", 0, "database_flags", 1, "value"]}],
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"database_flags": [{"name": "other", "value": "1"}, {"name": "log_min_messages", "value": "log"}]}]}, {}, {["settings", 0, "database_flags", 1, "value"]}],
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"database_flags": [{"name": "other", "value": "1"}, {"name": "log_min_messages", "value": "none"}]}]}, {}, {["settings", 0, "database_flags", 1, "value"]}],
	] {
		_paths(case) == case[3]
		sql_messages_logged.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"database_flags": [{"name": "other", "value": "1"}, {"name": "log_min_messages", "value": "warning"}]}]}, {}],
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"database_flags": [{"name": "other", "value": "1"}, {"name": "log_min_messages", "value": "error"}]}]}, {}],
		["google_sql_database_instance", {"database_version": "POSTGRES_15", "settings": [{"database_flags": [{"name": "other", "value": "1"}, {"name": "log_min_messages", "value": "notice"}]}]}, {}],
		["google_sql_database_instance", {"database_version": "POSTGRES_15"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_sql_database_instance", {"database_version": "OTHER"}, {}],
	] {
		not sql_messages_logged.applies with input as _resource(case[0], case[1], case[2])
	}
}
