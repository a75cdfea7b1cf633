package policies.terraform.aws.data_stores_backed_up_test

import data.policies.terraform.aws.data_stores_backed_up

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["backup_retention_period"]],
	["aws_db_instance", {"backup_retention_period": 0}, ["backup_retention_period"]],
	["aws_db_instance", {"backup_retention_period": "0"}, ["backup_retention_period"]],
	["aws_db_instance", {"backup_retention_period": "x"}, ["backup_retention_period"]],
	["aws_rds_cluster", {"backup_retention_period": 0}, ["backup_retention_period"]],
	["aws_docdb_cluster", {"backup_retention_period": 0}, ["backup_retention_period"]],
	["aws_neptune_cluster", {"backup_retention_period": 0}, ["backup_retention_period"]],
	["aws_redshift_cluster", {"automated_snapshot_retention_period": 0}, ["automated_snapshot_retention_period"]],
	["aws_redshift_cluster", {"automated_snapshot_retention_period": "0"}, ["automated_snapshot_retention_period"]],
	["aws_elasticache_cluster", {}, ["snapshot_retention_limit"]],
	["aws_elasticache_cluster", {"snapshot_retention_limit": 0}, ["snapshot_retention_limit"]],
	["aws_elasticache_cluster", {"snapshot_retention_limit": "0"}, ["snapshot_retention_limit"]],
	["aws_elasticache_cluster", {"snapshot_retention_limit": "x"}, ["snapshot_retention_limit"]],
	["aws_elasticache_replication_group", {}, ["snapshot_retention_limit"]],
	["aws_elasticache_replication_group", {"snapshot_retention_limit": 0}, ["snapshot_retention_limit"]],
	["aws_memorydb_cluster", {}, ["snapshot_retention_limit"]],
	["aws_memorydb_cluster", {"snapshot_retention_limit": 0}, ["snapshot_retention_limit"]],
	["aws_dynamodb_table", {}, ["point_in_time_recovery", 0, "enabled"]],
	["aws_dynamodb_table", {"point_in_time_recovery": [{"enabled": false}]}, ["point_in_time_recovery", 0, "enabled"]],
	[
		"aws_dynamodb_table",
		{"point_in_time_recovery": [{"enabled": "false"}]},
		["point_in_time_recovery", 0, "enabled"],
	],
	["aws_dynamodb_table", {"point_in_time_recovery": [{"enabled": null}]}, ["point_in_time_recovery", 0, "enabled"]],
	["aws_dynamodb_table", {"point_in_time_recovery": [{"enabled": {}}]}, ["point_in_time_recovery", 0, "enabled"]],
	["aws_fsx_lustre_file_system", {}, ["automatic_backup_retention_days"]],
	["aws_fsx_lustre_file_system", {"automatic_backup_retention_days": 0}, ["automatic_backup_retention_days"]],
	["aws_fsx_lustre_file_system", {"automatic_backup_retention_days": "x"}, ["automatic_backup_retention_days"]],
	["aws_fsx_ontap_file_system", {}, ["automatic_backup_retention_days"]],
	["aws_fsx_ontap_file_system", {"automatic_backup_retention_days": 0}, ["automatic_backup_retention_days"]],
	["aws_fsx_ontap_file_system", {"automatic_backup_retention_days": "0"}, ["automatic_backup_retention_days"]],
	["aws_fsx_ontap_file_system", {"automatic_backup_retention_days": "x"}, ["automatic_backup_retention_days"]],
	["aws_fsx_openzfs_file_system", {}, ["automatic_backup_retention_days"]],
	["aws_fsx_openzfs_file_system", {"automatic_backup_retention_days": 0}, ["automatic_backup_retention_days"]],
	["aws_fsx_windows_file_system", {"automatic_backup_retention_days": 0}, ["automatic_backup_retention_days"]],
	["aws_fsx_windows_file_system", {"automatic_backup_retention_days": "0"}, ["automatic_backup_retention_days"]],
	["aws_dynamodb_table_replica", {}, ["point_in_time_recovery"]],
	["aws_dynamodb_table_replica", {"point_in_time_recovery": false}, ["point_in_time_recovery"]],
	[
		"aws_dynamodb_table",
		{"point_in_time_recovery": [{"enabled": true}], "replica": [{"region_name": "eu-west-1"}]},
		["replica", 0, "point_in_time_recovery"],
	],
]

_sound := [
	["aws_db_instance", {"backup_retention_period": 7}],
	["aws_db_instance", {"backup_retention_period": "1"}],
	["aws_rds_cluster", {}],
	["aws_docdb_cluster", {}],
	["aws_neptune_cluster", {}],
	["aws_rds_cluster", {"backup_retention_period": 7}],
	["aws_docdb_cluster", {"backup_retention_period": 7}],
	["aws_neptune_cluster", {"backup_retention_period": 7}],
	["aws_redshift_cluster", {}],
	["aws_redshift_cluster", {"automated_snapshot_retention_period": 1}],
	["aws_elasticache_cluster", {"snapshot_retention_limit": 1}],
	["aws_elasticache_cluster", {"snapshot_retention_limit": "60"}],
	["aws_elasticache_replication_group", {"snapshot_retention_limit": 1}],
	["aws_memorydb_cluster", {"snapshot_retention_limit": 1}],
	["aws_dynamodb_table", {"point_in_time_recovery": [{"enabled": true}]}],
	["aws_dynamodb_table", {"point_in_time_recovery": [{"enabled": "true"}]}],
	["aws_fsx_lustre_file_system", {"automatic_backup_retention_days": 1}],
	["aws_fsx_lustre_file_system", {"automatic_backup_retention_days": "60"}],
	["aws_fsx_ontap_file_system", {"automatic_backup_retention_days": 1}],
	["aws_fsx_ontap_file_system", {"automatic_backup_retention_days": "60"}],
	["aws_fsx_openzfs_file_system", {"automatic_backup_retention_days": 1}],
	["aws_fsx_windows_file_system", {}],
	["aws_fsx_windows_file_system", {"automatic_backup_retention_days": 1}],
	["aws_dynamodb_table_replica", {"point_in_time_recovery": true}],
	[
		"aws_dynamodb_table",
		{
			"point_in_time_recovery": [{"enabled": true}],
			"replica": [{"region_name": "eu-west-1", "point_in_time_recovery": true}],
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_backed_up.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X keeps no backups: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_backed_up.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_stores_with_backups if {
	data_stores_backed_up.applies with input as _input("aws_db_instance", {})
	data_stores_backed_up.applies with input as _input("aws_elasticache_cluster", {"engine": "redis"})
	data_stores_backed_up.applies
		with input as _input("aws_fsx_lustre_file_system", {"deployment_type": "PERSISTENT_2"})
}

test_allow_stores_without_backups if {
	not data_stores_backed_up.applies with input as _input("aws_db_instance", {"replicate_source_db": "orders"})
	not data_stores_backed_up.applies with input as _input("aws_rds_cluster", {"replication_source_identifier": "a"})
	not data_stores_backed_up.applies with input as _input("aws_elasticache_cluster", {"engine": "memcached"})
	not data_stores_backed_up.applies with input as _input("aws_fsx_lustre_file_system", {})
}
