package policies.terraform.aws.databases_monitored_test

import data.policies.terraform.aws.databases_monitored

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["monitoring_interval"]],
	["aws_db_instance", {"monitoring_interval": 0}, ["monitoring_interval"]],
	["aws_db_instance", {"monitoring_interval": "0"}, ["monitoring_interval"]],
	["aws_db_instance", {"monitoring_interval": "x"}, ["monitoring_interval"]],
	["aws_rds_cluster_instance", {}, ["monitoring_interval"]],
	["aws_rds_cluster_instance", {"monitoring_interval": 0}, ["monitoring_interval"]],
]

_sound := [
	["aws_db_instance", {"monitoring_interval": 1}],
	["aws_db_instance", {"monitoring_interval": "60"}],
	["aws_rds_cluster_instance", {"monitoring_interval": 1}],
]

test_deny_faults if {
	every case in _faults {
		findings := databases_monitored.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not report the state of its host", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := databases_monitored.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
