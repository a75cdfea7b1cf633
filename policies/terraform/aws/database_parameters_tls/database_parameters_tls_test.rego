package policies.terraform.aws.database_parameters_tls_test

import data.policies.terraform.aws.database_parameters_tls

_input(family, parameters) := {
	"subject": {"type": "aws_db_instance", "address": "X", "config": {"parameter_group_name": "x"}},
	"related": {"aws_db_parameter_group": [{"address": "g", "config": {"family": family, "parameter": parameters}}]},
}

_parameter(name, value) := [{"name": "other", "value": "1"}, {"name": name, "value": value}]

test_deny_not_forced if {
	cases := [
		["postgres13", _parameter("rds.force_ssl", "0"), "rds.force_ssl"],
		["postgres16", _parameter("rds.force_ssl", "0"), "rds.force_ssl"],
		["postgres14", [], "rds.force_ssl"],
		["mysql8.0", [], "require_secure_transport"],
		["sqlserver-se-16.0", _parameter("rds.force_ssl", 0), "rds.force_ssl"],
	]
	every case in cases {
		findings := database_parameters_tls.deny with input as _input(case[0], case[1])
		message := sprintf("X takes connections without TLS: `%s`", [case[2]])
		findings == {{"message": message, "path": ["parameter_group_name"]}}
	}
}

test_allow_forced if {
	cases := [
		["postgres13", _parameter("rds.force_ssl", "1")],
		["postgres16", []],
		["mysql8.0", _parameter("require_secure_transport", "ON")],
		["mariadb10.11", _parameter("require_secure_transport", 1)],
		["db2-ae", _parameter("db2comm", "SSL")],
	]
	every case in cases {
		findings := database_parameters_tls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_applies if {
	database_parameters_tls.applies with input as _input("mysql8.0", [])
	not database_parameters_tls.applies with input as _input("oracle-ee-19", [])
}
