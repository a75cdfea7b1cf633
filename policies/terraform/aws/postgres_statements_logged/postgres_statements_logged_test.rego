package policies.terraform.aws.postgres_statements_logged_test

import data.policies.terraform.aws.postgres_statements_logged

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_both := [{"name": "log_statement", "value": "ddl"}, {"name": "log_min_duration_statement", "value": "1000"}]

test_deny_groups if {
	none := postgres_statements_logged.deny with input as _input("aws_db_parameter_group", {"family": "postgres16"})
	none == {{"message": "X does not set log_min_duration_statement, log_statement", "path": []}}
	off := postgres_statements_logged.deny with input as _input("aws_rds_cluster_parameter_group", {
		"family": "aurora-postgresql16",
		"parameter": [{"name": "log_statement", "value": "none"}, _both[1]],
	})
	off == {{"message": "X does not set log_statement", "path": []}}
}

test_deny_databases if {
	every case in [["aws_db_instance", "postgres"], ["aws_rds_cluster", "aurora-postgresql"]] {
		findings := postgres_statements_logged.deny with input as _input(case[0], {"engine": case[1]})
		findings == {{
			"message": "X does not record statements, since it names no parameter group",
			"path": [],
		}}
	}
}

test_allow_recorded if {
	group := _input("aws_db_parameter_group", {"family": "postgres16", "parameter": _both})
	postgres_statements_logged.applies with input as group
	of_group := postgres_statements_logged.deny with input as group
	of_group == set()
	every key in ["parameter_group_name", "db_cluster_parameter_group_name"] {
		database := _input("aws_rds_cluster", {"engine": "aurora-postgresql", key: "orders"})
		postgres_statements_logged.applies with input as database
		of_database := postgres_statements_logged.deny with input as database
		of_database == set()
	}
}

test_allow_other_engines if {
	every config in [{"engine": "mysql"}, {"family": "mysql8.0"}] {
		findings := postgres_statements_logged.deny with input as _input("aws_db_parameter_group", config)
		findings == set()
	}
}
