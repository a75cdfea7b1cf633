package policies.terraform.aws.databases_export_logs_test

import data.policies.terraform.aws.databases_export_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["enabled_cloudwatch_logs_exports"]],
	["aws_db_instance", {"enabled_cloudwatch_logs_exports": []}, ["enabled_cloudwatch_logs_exports"]],
	["aws_rds_cluster", {}, ["enabled_cloudwatch_logs_exports"]],
	["aws_rds_cluster", {"enabled_cloudwatch_logs_exports": []}, ["enabled_cloudwatch_logs_exports"]],
	["aws_docdb_cluster", {}, ["enabled_cloudwatch_logs_exports"]],
	["aws_docdb_cluster", {"enabled_cloudwatch_logs_exports": []}, ["enabled_cloudwatch_logs_exports"]],
	["aws_neptune_cluster", {}, ["enable_cloudwatch_logs_exports"]],
	["aws_neptune_cluster", {"enable_cloudwatch_logs_exports": []}, ["enable_cloudwatch_logs_exports"]],
	["aws_neptune_cluster", {"enable_cloudwatch_logs_exports": ["other"]}, ["enable_cloudwatch_logs_exports"]],
	["aws_neptune_cluster", {"enable_cloudwatch_logs_exports": "x"}, ["enable_cloudwatch_logs_exports"]],
]

_sound := [
	["aws_db_instance", {"enabled_cloudwatch_logs_exports": ["audit"]}],
	["aws_rds_cluster", {"enabled_cloudwatch_logs_exports": ["audit"]}],
	["aws_docdb_cluster", {"enabled_cloudwatch_logs_exports": ["audit"]}],
	["aws_neptune_cluster", {"enable_cloudwatch_logs_exports": ["audit"]}],
]

test_deny_faults if {
	every case in _faults {
		findings := databases_export_logs.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X keeps its logs to itself: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := databases_export_logs.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_deny_without_audit_log if {
	every case in [["aws_docdb_cluster", {}], ["aws_rds_cluster", {"engine": "aurora-mysql"}]] {
		config := object.union(case[1], {"enabled_cloudwatch_logs_exports": ["error"]})
		findings := databases_export_logs.deny with input as _input(case[0], config)
		findings == {{"message": "X keeps its audit log to itself", "path": ["enabled_cloudwatch_logs_exports"]}}
	}
}

test_allow_engines_without_audit_log if {
	config := {"engine": "aurora-postgresql", "enabled_cloudwatch_logs_exports": ["postgresql"]}
	findings := databases_export_logs.deny with input as _input("aws_rds_cluster", config)
	findings == set()
}
