# METADATA
# title: Data stores make backups on their own
# description: >-
#   Checks that databases, caches and file systems keep automatic backups, or recovery to a point in time. Without
#   them, what is deleted by mistake or encrypted by an attacker is gone.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-filesystem.html
# custom:
#   id: ANX-CFN-0109
#   severity: high
#   topic: db-backup
#   subjects:
#     ["AWS::DocDB::DBCluster", "AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table", "AWS::EFS::FileSystem",
#     "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup", "AWS::FSx::FileSystem",
#     "AWS::MemoryDB::Cluster", "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance",
#     "AWS::Redshift::Cluster"]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "automatic backups are on"}
#   does_not_show: >-
#     that a restore works, that a copy exists outside the account, and backups that AWS Backup makes by a plan
#   remediation: >-
#     Set what the message names, for example `PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled: true`,
#     `BackupRetentionPeriod: 14` or `SnapshotRetentionLimit: 14`.
package policies.cloudformation.data_stores_backed_up

import data.policies.lib.aws_settings
import data.policies.lib.values

# Replicas and the instances of an Aurora cluster are backed up with their source; Memcached and scratch file systems
# hold nothing to keep.
applies if {
	not input.subject.config.Properties.SourceDBInstanceIdentifier
	not input.subject.config.Properties.DBClusterIdentifier
	not _without_backups
}

_without_backups if input.subject.config.Properties.Engine == "memcached"

_without_backups if startswith(input.subject.config.Properties.LustreConfiguration.DeploymentType, "SCRATCH")

_without_backups if {
	input.subject.type == "AWS::RDS::DBInstance"
	startswith(input.subject.config.Properties.Engine, "aurora")
}

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "SnapshotRetentionLimit"] if {
	input.subject.type in {
		"AWS::ElastiCache::CacheCluster",
		"AWS::ElastiCache::ReplicationGroup",
		"AWS::MemoryDB::Cluster",
	}
}

_required contains ["Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"] if {
	input.subject.type == "AWS::DynamoDB::Table"
}

_required contains ["Properties", "LustreConfiguration", "AutomaticBackupRetentionDays"] if {
	input.subject.type == "AWS::FSx::FileSystem"
	startswith(input.subject.config.Properties.LustreConfiguration.DeploymentType, "PERSISTENT")
}

_required contains ["Properties", "BackupPolicy", "Status"] if input.subject.type == "AWS::EFS::FileSystem"

_met contains ["Properties", "BackupPolicy", "Status"] if {
	input.subject.config.Properties.BackupPolicy.Status == "ENABLED"
}

_met contains ["Properties", "SnapshotRetentionLimit"] if {
	values.number(input.subject.config.Properties.SnapshotRetentionLimit) > 0
}

_met contains ["Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"] if {
	values.is_true(input.subject.config.Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled)
}

_met contains ["Properties", "LustreConfiguration", "AutomaticBackupRetentionDays"] if {
	values.number(input.subject.config.Properties.LustreConfiguration.AutomaticBackupRetentionDays) > 0
}

_faulty contains [
	"Properties",
	"Replicas",
	i,
	"PointInTimeRecoverySpecification",
	"PointInTimeRecoveryEnabled",
] if {
	input.subject.type == "AWS::DynamoDB::GlobalTable"
	is_array(input.subject.config.Properties.Replicas)
	some i, replica in input.subject.config.Properties.Replicas
	not _recoverable(replica)
}

_recoverable(replica) if values.is_true(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled)

# Databases that state nothing keep a day of backups, which ANX-CFN-0110 finds too short.
_faulty contains ["Properties", "BackupRetentionPeriod"] if {
	values.number(input.subject.config.Properties.BackupRetentionPeriod) == 0
}

_faulty contains ["Properties", "AutomatedSnapshotRetentionPeriod"] if {
	values.number(input.subject.config.Properties.AutomatedSnapshotRetentionPeriod) == 0
}

_faulty contains ["Properties", "WindowsConfiguration", "AutomaticBackupRetentionDays"] if {
	values.number(input.subject.config.Properties.WindowsConfiguration.AutomaticBackupRetentionDays) == 0
}

_faulty contains ["Properties", "OntapConfiguration", "AutomaticBackupRetentionDays"] if {
	values.number(input.subject.config.Properties.OntapConfiguration.AutomaticBackupRetentionDays) == 0
}

_faulty contains ["Properties", "OpenZFSConfiguration", "AutomaticBackupRetentionDays"] if {
	values.number(input.subject.config.Properties.OpenZFSConfiguration.AutomaticBackupRetentionDays) == 0
}

_message(path) := sprintf(
	"%s keeps no backups: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
