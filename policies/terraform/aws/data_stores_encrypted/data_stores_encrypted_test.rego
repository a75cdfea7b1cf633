package policies.terraform.aws.data_stores_encrypted_test

import data.policies.terraform.aws.data_stores_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_docdb_cluster", {}, ["storage_encrypted"]],
	["aws_docdb_cluster", {"storage_encrypted": false}, ["storage_encrypted"]],
	["aws_docdb_cluster", {"storage_encrypted": "false"}, ["storage_encrypted"]],
	["aws_docdb_cluster", {"storage_encrypted": null}, ["storage_encrypted"]],
	["aws_docdb_cluster", {"storage_encrypted": {}}, ["storage_encrypted"]],
	["aws_neptune_cluster", {}, ["storage_encrypted"]],
	["aws_neptune_cluster", {"storage_encrypted": false}, ["storage_encrypted"]],
	["aws_neptune_cluster_snapshot", {"storage_encrypted": false}, ["storage_encrypted"]],
	["aws_rds_global_cluster", {}, ["storage_encrypted"]],
	["aws_rds_global_cluster", {"storage_encrypted": false}, ["storage_encrypted"]],
	["aws_docdb_global_cluster", {}, ["storage_encrypted"]],
	["aws_docdb_global_cluster", {"storage_encrypted": false}, ["storage_encrypted"]],
	["aws_neptune_global_cluster", {}, ["storage_encrypted"]],
	["aws_neptune_global_cluster", {"storage_encrypted": false}, ["storage_encrypted"]],
	["aws_redshift_cluster", {}, ["encrypted"]],
	["aws_redshift_cluster", {"encrypted": false}, ["encrypted"]],
	["aws_redshift_cluster", {"encrypted": "false"}, ["encrypted"]],
	["aws_redshift_cluster", {"encrypted": null}, ["encrypted"]],
	["aws_redshift_cluster", {"encrypted": {}}, ["encrypted"]],
	["aws_elasticache_replication_group", {}, ["at_rest_encryption_enabled"]],
	["aws_elasticache_replication_group", {"at_rest_encryption_enabled": false}, ["at_rest_encryption_enabled"]],
	["aws_elasticache_replication_group", {"at_rest_encryption_enabled": "false"}, ["at_rest_encryption_enabled"]],
	["aws_elasticache_replication_group", {"at_rest_encryption_enabled": null}, ["at_rest_encryption_enabled"]],
	["aws_elasticache_replication_group", {"at_rest_encryption_enabled": {}}, ["at_rest_encryption_enabled"]],
	["aws_appsync_api_cache", {}, ["at_rest_encryption_enabled"]],
	["aws_appsync_api_cache", {"at_rest_encryption_enabled": false}, ["at_rest_encryption_enabled"]],
	["aws_opensearch_domain", {}, ["encrypt_at_rest", 0, "enabled"]],
	["aws_opensearch_domain", {"encrypt_at_rest": [{"enabled": false}]}, ["encrypt_at_rest", 0, "enabled"]],
	["aws_opensearch_domain", {"encrypt_at_rest": [{"enabled": "false"}]}, ["encrypt_at_rest", 0, "enabled"]],
	["aws_opensearch_domain", {"encrypt_at_rest": [{"enabled": null}]}, ["encrypt_at_rest", 0, "enabled"]],
	["aws_opensearch_domain", {"encrypt_at_rest": [{"enabled": {}}]}, ["encrypt_at_rest", 0, "enabled"]],
	["aws_elasticsearch_domain", {}, ["encrypt_at_rest", 0, "enabled"]],
	["aws_elasticsearch_domain", {"encrypt_at_rest": [{"enabled": false}]}, ["encrypt_at_rest", 0, "enabled"]],
	["aws_dax_cluster", {}, ["server_side_encryption", 0, "enabled"]],
	["aws_dax_cluster", {"server_side_encryption": [{"enabled": false}]}, ["server_side_encryption", 0, "enabled"]],
	["aws_dax_cluster", {"server_side_encryption": [{"enabled": "false"}]}, ["server_side_encryption", 0, "enabled"]],
	["aws_dax_cluster", {"server_side_encryption": [{"enabled": null}]}, ["server_side_encryption", 0, "enabled"]],
	["aws_dax_cluster", {"server_side_encryption": [{"enabled": {}}]}, ["server_side_encryption", 0, "enabled"]],
	["aws_db_cluster_snapshot", {"storage_encrypted": false}, ["storage_encrypted"]],
]

_sound := [
	["aws_docdb_cluster", {"storage_encrypted": true}],
	["aws_docdb_cluster", {"storage_encrypted": "true"}],
	["aws_neptune_cluster", {"storage_encrypted": true}],
	["aws_neptune_cluster_snapshot", {"storage_encrypted": true}],
	["aws_neptune_cluster_snapshot", {}],
	["aws_rds_global_cluster", {"storage_encrypted": true}],
	["aws_docdb_global_cluster", {"storage_encrypted": true}],
	["aws_neptune_global_cluster", {"storage_encrypted": true}],
	["aws_redshift_cluster", {"encrypted": true}],
	["aws_redshift_cluster", {"encrypted": "true"}],
	["aws_elasticache_replication_group", {"at_rest_encryption_enabled": true}],
	["aws_elasticache_replication_group", {"at_rest_encryption_enabled": "true"}],
	["aws_appsync_api_cache", {"at_rest_encryption_enabled": true}],
	["aws_opensearch_domain", {"encrypt_at_rest": [{"enabled": true}]}],
	["aws_opensearch_domain", {"encrypt_at_rest": [{"enabled": "true"}]}],
	["aws_elasticsearch_domain", {"encrypt_at_rest": [{"enabled": true}]}],
	["aws_dax_cluster", {"server_side_encryption": [{"enabled": true}]}],
	["aws_dax_cluster", {"server_side_encryption": [{"enabled": "true"}]}],
	["aws_db_cluster_snapshot", {}],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X keeps its data unencrypted: `%s` is not on", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
