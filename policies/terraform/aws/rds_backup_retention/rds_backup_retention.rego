# METADATA
# title: Databases are backed up for long enough
# description: >-
#   Checks that databases keep automatic backups for the number of days that the organisation asks for. Clusters that
#   state nothing keep a single day. A fault that is found after a week cannot be undone with backups of three days.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
# custom:
#   id: ANX-TF-AWS-0006
#   severity: medium
#   topic: db-backup
#   subjects: [aws_db_instance, aws_docdb_cluster, aws_neptune_cluster, aws_rds_cluster]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "automatic backups are kept for the agreed time"}
#   does_not_show: >-
#     that a restore works, and that a copy exists outside the account or region
#   parameters:
#     minimum_days: {default: 7, description: "Days that automatic backups are kept at least."}
#   remediation: >-
#     Set `backup_retention_period` to the agreed number of days.
package policies.terraform.aws.rds_backup_retention

import data.policies.lib.values

# Replicas are backed up with their source. Who keeps none is told by ANX-TF-AWS-0109.
applies if {
	not input.subject.config.replicate_source_db
	not input.subject.config.replication_source_identifier
}

deny contains finding if {
	some path in _faulty
	finding := {
		"message": sprintf("%s keeps backups for fewer days than agreed", [input.subject.address]),
		"path": path,
	}
}

_faulty contains ["backup_retention_period"] if {
	days := values.number(input.subject.config.backup_retention_period)
	days > 0
	days < data.parameters["ANX-TF-AWS-0006"].minimum_days
}

_faulty contains ["backup_retention_period"] if {
	input.subject.type != "aws_db_instance"
	not input.subject.config.backup_retention_period
	data.parameters["ANX-TF-AWS-0006"].minimum_days > _default_days
}

_default_days := 1
