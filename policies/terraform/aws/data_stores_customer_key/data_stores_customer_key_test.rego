package policies.terraform.aws.data_stores_customer_key_test

import data.policies.terraform.aws.data_stores_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["kms_key_id"]],
	["aws_db_instance", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_db_instance", {"kms_key_id": "alias/aws/service"}, ["kms_key_id"]],
	["aws_rds_cluster", {}, ["kms_key_id"]],
	["aws_rds_cluster", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_docdb_cluster", {}, ["kms_key_id"]],
	["aws_docdb_cluster", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_redshift_cluster", {}, ["kms_key_id"]],
	["aws_redshift_cluster", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_elasticache_replication_group", {}, ["kms_key_id"]],
	["aws_elasticache_replication_group", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_timestreamwrite_database", {}, ["kms_key_id"]],
	["aws_timestreamwrite_database", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_docdbelastic_cluster", {}, ["kms_key_id"]],
	["aws_docdbelastic_cluster", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_redshiftserverless_namespace", {}, ["kms_key_id"]],
	["aws_redshiftserverless_namespace", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_db_instance_automated_backups_replication", {}, ["kms_key_id"]],
	["aws_db_instance_automated_backups_replication", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_rds_cluster_activity_stream", {}, ["kms_key_id"]],
	["aws_rds_cluster_activity_stream", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_db_snapshot_copy", {}, ["kms_key_id"]],
	["aws_db_snapshot_copy", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_redshift_snapshot_copy_grant", {}, ["kms_key_id"]],
	["aws_redshift_snapshot_copy_grant", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_neptune_cluster", {}, ["kms_key_arn"]],
	["aws_neptune_cluster", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_neptune_cluster", {"kms_key_arn": "alias/aws/service"}, ["kms_key_arn"]],
	["aws_memorydb_cluster", {}, ["kms_key_arn"]],
	["aws_memorydb_cluster", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_memorydb_snapshot", {}, ["kms_key_arn"]],
	["aws_memorydb_snapshot", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_dynamodb_table_replica", {}, ["kms_key_arn"]],
	["aws_dynamodb_table_replica", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_dms_replication_instance", {}, ["kms_key_arn"]],
	["aws_dms_replication_instance", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_qldb_ledger", {}, ["kms_key"]],
	["aws_qldb_ledger", {"kms_key": ""}, ["kms_key"]],
	["aws_qldb_ledger", {"kms_key": "alias/aws/service"}, ["kms_key"]],
	["aws_opensearch_domain", {}, ["encrypt_at_rest", 0, "kms_key_id"]],
	["aws_opensearch_domain", {"encrypt_at_rest": [{"kms_key_id": ""}]}, ["encrypt_at_rest", 0, "kms_key_id"]],
	[
		"aws_opensearch_domain",
		{"encrypt_at_rest": [{"kms_key_id": "alias/aws/service"}]},
		["encrypt_at_rest", 0, "kms_key_id"],
	],
	["aws_elasticsearch_domain", {}, ["encrypt_at_rest", 0, "kms_key_id"]],
	["aws_elasticsearch_domain", {"encrypt_at_rest": [{"kms_key_id": ""}]}, ["encrypt_at_rest", 0, "kms_key_id"]],
	["aws_dynamodb_table", {}, ["server_side_encryption", 0, "enabled"]],
	["aws_dynamodb_table", {"server_side_encryption": [{"enabled": false}]}, ["server_side_encryption", 0, "enabled"]],
	[
		"aws_dynamodb_table",
		{"server_side_encryption": [{"enabled": "false"}]},
		["server_side_encryption", 0, "enabled"],
	],
	["aws_dynamodb_table", {"server_side_encryption": [{"enabled": null}]}, ["server_side_encryption", 0, "enabled"]],
	["aws_dynamodb_table", {"server_side_encryption": [{"enabled": {}}]}, ["server_side_encryption", 0, "enabled"]],
	["aws_keyspaces_table", {}, ["encryption_specification", 0, "kms_key_identifier"]],
	[
		"aws_keyspaces_table",
		{"encryption_specification": [{"kms_key_identifier": ""}]},
		["encryption_specification", 0, "kms_key_identifier"],
	],
	[
		"aws_keyspaces_table",
		{"encryption_specification": [{"kms_key_identifier": "alias/aws/service"}]},
		["encryption_specification", 0, "kms_key_identifier"],
	],
	["aws_kendra_index", {}, ["server_side_encryption_configuration", 0, "kms_key_id"]],
	[
		"aws_kendra_index",
		{"server_side_encryption_configuration": [{"kms_key_id": ""}]},
		["server_side_encryption_configuration", 0, "kms_key_id"],
	],
	[
		"aws_kendra_index",
		{"server_side_encryption_configuration": [{"kms_key_id": "alias/aws/service"}]},
		["server_side_encryption_configuration", 0, "kms_key_id"],
	],
	["aws_dms_endpoint", {}, ["kms_key_arn"]],
	["aws_dms_s3_endpoint", {}, ["kms_key_arn"]],
]

_sound := [
	["aws_db_instance", {"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
	["aws_db_instance", {"kms_key_id": "alias/data"}],
	["aws_rds_cluster", {"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
	[
		"aws_docdb_cluster",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_redshift_cluster",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_elasticache_replication_group",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_timestreamwrite_database",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_docdbelastic_cluster",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_redshiftserverless_namespace",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_db_instance_automated_backups_replication",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_rds_cluster_activity_stream",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_db_snapshot_copy",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_redshift_snapshot_copy_grant",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_neptune_cluster",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_neptune_cluster", {"kms_key_arn": "alias/data"}],
	[
		"aws_memorydb_cluster",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_memorydb_snapshot",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_dynamodb_table_replica",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_dms_replication_instance",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_qldb_ledger", {"kms_key": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
	["aws_qldb_ledger", {"kms_key": "alias/data"}],
	[
		"aws_opensearch_domain",
		{
			"encrypt_at_rest": [
				{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_opensearch_domain", {"encrypt_at_rest": [{"kms_key_id": "alias/data"}]}],
	[
		"aws_elasticsearch_domain",
		{
			"encrypt_at_rest": [
				{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_dynamodb_table", {"server_side_encryption": [{"enabled": true}]}],
	["aws_dynamodb_table", {"server_side_encryption": [{"enabled": "true"}]}],
	[
		"aws_keyspaces_table",
		{
			"encryption_specification": [
				{"kms_key_identifier": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_keyspaces_table", {"encryption_specification": [{"kms_key_identifier": "alias/data"}]}],
	[
		"aws_kendra_index",
		{
			"server_side_encryption_configuration": [
				{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_kendra_index", {"server_side_encryption_configuration": [{"kms_key_id": "alias/data"}]}],
	["aws_dms_endpoint", {"kms_key_arn": "arn:aws:kms:eu-central-1:111122223333:key/orders"}],
	["aws_dms_s3_endpoint", {"kms_key_arn": "arn:aws:kms:eu-central-1:111122223333:key/orders"}],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X does not use a key of its own: `%s` is not set", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
