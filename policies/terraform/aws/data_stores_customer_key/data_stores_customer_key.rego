# METADATA
# title: Data stores are encrypted with a key from KMS
# description: >-
#   Checks that databases, caches and search domains name a key in KMS. Without one they use a key of the service,
#   which has no policy that the organisation sets and which nobody can take away in an incident.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html
# custom:
#   id: ANX-TF-AWS-0101
#   severity: medium
#   topic: db-encryption
#   subjects:
#     [aws_db_instance, aws_db_instance_automated_backups_replication, aws_db_snapshot_copy, aws_dms_endpoint,
#     aws_dms_replication_instance, aws_dms_s3_endpoint, aws_docdb_cluster, aws_docdbelastic_cluster,
#     aws_dynamodb_table, aws_dynamodb_table_replica, aws_elasticache_replication_group, aws_elasticsearch_domain,
#     aws_kendra_index, aws_keyspaces_table, aws_memorydb_cluster, aws_memorydb_snapshot, aws_neptune_cluster,
#     aws_opensearch_domain, aws_qldb_ledger, aws_rds_cluster, aws_rds_cluster_activity_stream, aws_redshift_cluster,
#     aws_redshift_snapshot_copy_grant, aws_redshiftserverless_namespace, aws_timestreamwrite_database]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own in the attribute that the message names, for example `kms_key_id =
#     aws_kms_key.orders.arn`.
package policies.terraform.aws.data_stores_customer_key

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["kms_key_id"] if {
	input.subject.type in {
		"aws_db_instance",
		"aws_db_instance_automated_backups_replication",
		"aws_db_snapshot_copy",
		"aws_docdb_cluster",
		"aws_docdbelastic_cluster",
		"aws_elasticache_replication_group",
		"aws_rds_cluster",
		"aws_rds_cluster_activity_stream",
		"aws_redshift_cluster",
		"aws_redshift_snapshot_copy_grant",
		"aws_redshiftserverless_namespace",
		"aws_timestreamwrite_database",
	}
}

_required contains ["kms_key_arn"] if {
	input.subject.type in {
		"aws_dms_endpoint",
		"aws_dms_replication_instance",
		"aws_dms_s3_endpoint",
		"aws_dynamodb_table_replica",
		"aws_memorydb_cluster",
		"aws_memorydb_snapshot",
		"aws_neptune_cluster",
	}
}

_required contains ["kms_key"] if input.subject.type == "aws_qldb_ledger"

_required contains ["encrypt_at_rest", 0, "kms_key_id"] if {
	input.subject.type in {"aws_elasticsearch_domain", "aws_opensearch_domain"}
}

_required contains ["server_side_encryption", 0, "enabled"] if input.subject.type == "aws_dynamodb_table"

_required contains ["encryption_specification", 0, "kms_key_identifier"] if {
	input.subject.type == "aws_keyspaces_table"
}

_required contains ["server_side_encryption_configuration", 0, "kms_key_id"] if {
	input.subject.type == "aws_kendra_index"
}

_met contains ["kms_key_id"] if aws_settings.customer_key(input.subject.config.kms_key_id)

_met contains ["kms_key_arn"] if aws_settings.customer_key(input.subject.config.kms_key_arn)

_met contains ["kms_key"] if aws_settings.customer_key(input.subject.config.kms_key)

_met contains ["encrypt_at_rest", 0, "kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.encrypt_at_rest[0].kms_key_id)
}

_met contains ["server_side_encryption", 0, "enabled"] if {
	values.is_true(input.subject.config.server_side_encryption[0].enabled)
}

_met contains ["encryption_specification", 0, "kms_key_identifier"] if {
	aws_settings.customer_key(input.subject.config.encryption_specification[0].kms_key_identifier)
}

_met contains ["server_side_encryption_configuration", 0, "kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.server_side_encryption_configuration[0].kms_key_id)
}

_message(path) := sprintf(
	"%s does not use a key of its own: `%s` is not set",
	[input.subject.address, aws_settings.dotted(path)],
)
