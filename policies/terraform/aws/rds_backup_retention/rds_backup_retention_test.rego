package policies.terraform.aws.rds_backup_retention_test

import data.policies.terraform.aws.rds_backup_retention

_parameters := {"ANX-TF-AWS-0006": {"minimum_days": 7}}

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {"backup_retention_period": 1}, ["backup_retention_period"]],
	["aws_rds_cluster", {}, ["backup_retention_period"]],
	["aws_docdb_cluster", {}, ["backup_retention_period"]],
	["aws_neptune_cluster", {}, ["backup_retention_period"]],
	["aws_db_instance", {"backup_retention_period": 2}, ["backup_retention_period"]],
	["aws_db_instance", {"backup_retention_period": "6"}, ["backup_retention_period"]],
	["aws_rds_cluster", {"backup_retention_period": 2}, ["backup_retention_period"]],
	["aws_rds_cluster", {"backup_retention_period": "6"}, ["backup_retention_period"]],
	["aws_docdb_cluster", {"backup_retention_period": 2}, ["backup_retention_period"]],
	["aws_docdb_cluster", {"backup_retention_period": "6"}, ["backup_retention_period"]],
	["aws_neptune_cluster", {"backup_retention_period": 2}, ["backup_retention_period"]],
	["aws_neptune_cluster", {"backup_retention_period": "6"}, ["backup_retention_period"]],
]

_sound := [
	["aws_db_instance", {"backup_retention_period": 7}],
	["aws_db_instance", {"backup_retention_period": "14"}],
	["aws_db_instance", {}],
	["aws_db_instance", {"backup_retention_period": 0}],
	["aws_db_instance", {"backup_retention_period": "x"}],
	["aws_rds_cluster", {"backup_retention_period": 7}],
	["aws_docdb_cluster", {"backup_retention_period": 7}],
	["aws_neptune_cluster", {"backup_retention_period": 7}],
]

test_deny_faults if {
	every case in _faults {
		findings := rds_backup_retention.deny with input as _input(case[0], case[1])
			with data.parameters as _parameters
		findings == {{"message": "X keeps backups for fewer days than agreed", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := rds_backup_retention.deny with input as _input(case[0], case[1])
			with data.parameters as _parameters
		findings == set()
	}
}

test_allow_default_where_a_day_is_enough if {
	findings := rds_backup_retention.deny with input as _input("aws_rds_cluster", {})
		with data.parameters as {"ANX-TF-AWS-0006": {"minimum_days": 1}}
	findings == set()
}

test_allow_primary if {
	rds_backup_retention.applies with input as _input("aws_db_instance", {})
}

test_allow_replica if {
	not rds_backup_retention.applies with input as _input("aws_db_instance", {"replicate_source_db": "orders"})
	not rds_backup_retention.applies with input as _input("aws_rds_cluster", {"replication_source_identifier": "a"})
}
