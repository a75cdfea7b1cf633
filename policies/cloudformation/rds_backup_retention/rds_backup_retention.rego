# METADATA
# title: Databases are backed up for long enough
# description: >-
#   Checks that databases keep automatic backups for the number of days that the organisation asks for. Those that
#   state nothing keep a single day. A fault that is found after a week cannot be undone with backups of three days.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
# custom:
#   id: ANX-CFN-0110
#   severity: medium
#   topic: db-backup
#   subjects:
#     ["AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance"]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "automatic backups are kept for the agreed time"}
#   does_not_show: >-
#     that a restore works, and that a copy exists outside the account or region
#   parameters:
#     minimum_days: {default: 7, description: "Days that automatic backups are kept at least."}
#   remediation: >-
#     Set `BackupRetentionPeriod` to the agreed number of days.
package policies.cloudformation.rds_backup_retention

import data.policies.lib.values

# Replicas and the instances of an Aurora cluster are backed up with their source. Who keeps none is told by
# ANX-CFN-0109.
applies if {
	not input.subject.config.Properties.SourceDBInstanceIdentifier
	not input.subject.config.Properties.ReplicationSourceIdentifier
	not _with_cluster
}

_with_cluster if {
	input.subject.type == "AWS::RDS::DBInstance"
	input.subject.config.Properties.DBClusterIdentifier
}

_with_cluster if {
	input.subject.type == "AWS::RDS::DBInstance"
	startswith(input.subject.config.Properties.Engine, "aurora")
}

deny contains finding if {
	some path in _faulty
	finding := {
		"message": sprintf("%s keeps backups for fewer days than agreed", [input.subject.address]),
		"path": path,
	}
}

_faulty contains ["Properties", "BackupRetentionPeriod"] if {
	days := values.number(input.subject.config.Properties.BackupRetentionPeriod)
	days > 0
	days < data.parameters["ANX-CFN-0110"].minimum_days
}

_faulty contains ["Properties", "BackupRetentionPeriod"] if {
	not input.subject.config.Properties.BackupRetentionPeriod
	data.parameters["ANX-CFN-0110"].minimum_days > _default_days
}

_default_days := 1
