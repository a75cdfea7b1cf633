package policies.terraform.google.sql_highly_available_test

import data.policies.terraform.google.sql_highly_available

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_highly_available.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "settings": [{"tier": "db-custom-2-7680"}]}, {}, {["settings", 0, "availability_type"]}],
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "settings": [{"tier": "db-custom-2-7680", "availability_type": "ZONAL"}]}, {}, {["settings", 0, "availability_type"]}],
	] {
		_paths(case) == case[3]
		sql_highly_available.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "settings": [{"tier": "db-custom-2-7680", "availability_type": "REGIONAL"}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_sql_database_instance", {"master_instance_name": "orders"}, {}],
	] {
		not sql_highly_available.applies with input as _resource(case[0], case[1], case[2])
	}
}
