package policies.terraform.google.sql_connections_not_limited_test

import data.policies.terraform.google.sql_connections_not_limited

_instance(version, flags) := {"subject": {
	"type": "google_sql_database_instance",
	"address": "google_sql_database_instance.orders",
	"config": {"database_version": version, "settings": [{"database_flags": flags}]},
}}

_server := "SQLSERVER_2022_STANDARD"

test_deny_fixed_number if {
	flags := [{"name": "other", "value": "1"}, {"name": "user connections", "value": "10"}]
	findings := sql_connections_not_limited.deny with input as _instance(_server, flags)
	findings == {{
		"message": "google_sql_database_instance.orders takes a fixed number of connections",
		"path": ["settings", 0, "database_flags", 1, "value"],
	}}
	sql_connections_not_limited.applies with input as _instance(_server, flags)
}

test_allow_no_number if {
	every flags in [[], [{"name": "user connections", "value": "0"}]] {
		findings := sql_connections_not_limited.deny with input as _instance(_server, flags)
		findings == set()
	}
}

test_other_databases_do_not_count if {
	not sql_connections_not_limited.applies with input as _instance("POSTGRES_16", [])
}
