# METADATA
# title: Data stores make backups on their own
# description: >-
#   Checks that databases, caches and file systems keep automatic backups, or recovery to a point in time. Without
#   them, what is deleted by mistake or encrypted by an attacker is gone.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html
# custom:
#   id: ANX-TF-AWS-0109
#   severity: high
#   topic: db-backup
#   subjects:
#     [aws_db_instance, aws_docdb_cluster, aws_dynamodb_table, aws_dynamodb_table_replica, aws_elasticache_cluster,
#     aws_elasticache_replication_group, aws_fsx_lustre_file_system, aws_fsx_ontap_file_system,
#     aws_fsx_openzfs_file_system, aws_fsx_windows_file_system, aws_memorydb_cluster, aws_neptune_cluster,
#     aws_rds_cluster, aws_redshift_cluster]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "automatic backups are on"}
#   does_not_show: >-
#     that a restore works, that a copy exists outside the account, and backups that AWS Backup makes by a plan
#   remediation: >-
#     Set what the message names, for example `point_in_time_recovery { enabled = true }`, `backup_retention_period =
#     14` or `snapshot_retention_limit = 14`.
package policies.terraform.aws.data_stores_backed_up

import data.policies.lib.aws
import data.policies.lib.aws_settings
import data.policies.lib.values

# Replicas are backed up with their source; Memcached and scratch file systems hold nothing to keep.
applies if {
	not input.subject.config.replicate_source_db
	not input.subject.config.replication_source_identifier
	not _without_backups
}

_without_backups if input.subject.config.engine == "memcached"

_without_backups if {
	input.subject.type == "aws_fsx_lustre_file_system"
	not _persistent
}

_persistent if startswith(input.subject.config.deployment_type, "PERSISTENT")

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

# Clusters start with a day of backups, which ANX-TF-AWS-0006 finds too short.
_required contains ["backup_retention_period"] if input.subject.type == "aws_db_instance"

_required contains ["snapshot_retention_limit"] if {
	input.subject.type in {
		"aws_elasticache_cluster",
		"aws_elasticache_replication_group",
		"aws_memorydb_cluster",
	}
}

_required contains ["point_in_time_recovery", 0, "enabled"] if input.subject.type == "aws_dynamodb_table"

# A replica does not take the setting of its table over.
_required contains ["point_in_time_recovery"] if input.subject.type == "aws_dynamodb_table_replica"

_required contains ["replica", i, "point_in_time_recovery"] if {
	input.subject.type == "aws_dynamodb_table"
	some i, _ in aws.list(input.subject.config.replica)
}

_required contains ["automatic_backup_retention_days"] if {
	input.subject.type in {
		"aws_fsx_lustre_file_system",
		"aws_fsx_ontap_file_system",
		"aws_fsx_openzfs_file_system",
	}
}

_met contains ["backup_retention_period"] if values.number(input.subject.config.backup_retention_period) > 0

_met contains ["snapshot_retention_limit"] if values.number(input.subject.config.snapshot_retention_limit) > 0

_met contains ["point_in_time_recovery", 0, "enabled"] if {
	values.is_true(input.subject.config.point_in_time_recovery[0].enabled)
}

_met contains ["point_in_time_recovery"] if values.is_true(input.subject.config.point_in_time_recovery)

_met contains ["replica", i, "point_in_time_recovery"] if {
	some i, replica in aws.list(input.subject.config.replica)
	values.is_true(replica.point_in_time_recovery)
}

_met contains ["automatic_backup_retention_days"] if {
	values.number(input.subject.config.automatic_backup_retention_days) > 0
}

_faulty contains ["backup_retention_period"] if {
	values.number(input.subject.config.backup_retention_period) == 0
}

_faulty contains ["automated_snapshot_retention_period"] if {
	values.number(input.subject.config.automated_snapshot_retention_period) == 0
}

_faulty contains ["automatic_backup_retention_days"] if {
	values.number(input.subject.config.automatic_backup_retention_days) == 0
}

_message(path) := sprintf(
	"%s keeps no backups: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
