package policies.terraform.aws.database_performance_insights_test

import data.policies.terraform.aws.database_performance_insights

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["performance_insights_enabled"]],
	["aws_db_instance", {"performance_insights_enabled": false}, ["performance_insights_enabled"]],
	["aws_db_instance", {"performance_insights_enabled": "false"}, ["performance_insights_enabled"]],
	["aws_db_instance", {"performance_insights_enabled": null}, ["performance_insights_enabled"]],
	["aws_db_instance", {"performance_insights_enabled": {}}, ["performance_insights_enabled"]],
	["aws_rds_cluster_instance", {}, ["performance_insights_enabled"]],
	["aws_rds_cluster_instance", {"performance_insights_enabled": false}, ["performance_insights_enabled"]],
]

_sound := [
	["aws_db_instance", {"performance_insights_enabled": true}],
	["aws_db_instance", {"performance_insights_enabled": "true"}],
	["aws_rds_cluster_instance", {"performance_insights_enabled": true}],
]

test_deny_faults if {
	every case in _faults {
		findings := database_performance_insights.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not show what loads it", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := database_performance_insights.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
