package policies.terraform.aws.databases_iam_authentication_test

import data.policies.terraform.aws.databases_iam_authentication

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["iam_database_authentication_enabled"]],
	["aws_db_instance", {"iam_database_authentication_enabled": false}, ["iam_database_authentication_enabled"]],
	["aws_db_instance", {"iam_database_authentication_enabled": "false"}, ["iam_database_authentication_enabled"]],
	["aws_db_instance", {"iam_database_authentication_enabled": null}, ["iam_database_authentication_enabled"]],
	["aws_db_instance", {"iam_database_authentication_enabled": {}}, ["iam_database_authentication_enabled"]],
	["aws_rds_cluster", {}, ["iam_database_authentication_enabled"]],
	["aws_rds_cluster", {"iam_database_authentication_enabled": false}, ["iam_database_authentication_enabled"]],
	["aws_neptune_cluster", {}, ["iam_database_authentication_enabled"]],
	["aws_neptune_cluster", {"iam_database_authentication_enabled": false}, ["iam_database_authentication_enabled"]],
]

_sound := [
	["aws_db_instance", {"iam_database_authentication_enabled": true}],
	["aws_db_instance", {"iam_database_authentication_enabled": "true"}],
	["aws_rds_cluster", {"iam_database_authentication_enabled": true}],
	["aws_neptune_cluster", {"iam_database_authentication_enabled": true}],
]

test_deny_faults if {
	every case in _faults {
		findings := databases_iam_authentication.deny with input as _input(case[0], case[1])
		findings == {{"message": "X knows only passwords of its own", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := databases_iam_authentication.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_engines_with_it if {
	databases_iam_authentication.applies with input as _input("aws_db_instance", {"engine": "postgres"})
	databases_iam_authentication.applies with input as _input("aws_db_instance", {})
}

test_allow_engines_without_it if {
	every engine in ["oracle-ee", "sqlserver-se", "custom-sqlserver-ee", "db2-se"] {
		not databases_iam_authentication.applies with input as _input("aws_db_instance", {"engine": engine})
	}
}
