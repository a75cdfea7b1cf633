# METADATA
# title: Databases are backed up for long enough
# description: >-
#   Checks that RDS instances and clusters keep automatic backups for the number of days that the organisation asks
#   for. An instance keeps none unless it says so, a cluster one day. Read replicas are left to their source.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
# custom:
#   id: ANX-TF-AWS-0006
#   severity: high
#   topic: database-backup
#   subjects: [aws_db_instance, aws_rds_cluster]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "automatic backups are on and kept for the agreed time"}
#   does_not_show: "that a restore works, and that a copy exists outside the account or region"
#   parameters:
#     minimum_days: {default: 7, description: "Days that automatic backups are kept at least."}
#   remediation: Set `backup_retention_period` to the agreed number of days.
package policies.terraform.aws.rds_backup_retention

import data.policies.lib.values

applies if not input.subject.config.replicate_source_db

deny contains finding if {
	not input.subject.config.backup_retention_period
	finding := {
		"message": sprintf("%s does not say how long backups are kept", [input.subject.address]),
		"path": ["backup_retention_period"],
	}
}

deny contains finding if {
	days := values.number(input.subject.config.backup_retention_period)
	days < _minimum_days
	finding := {
		"message": sprintf("%s keeps backups for %v days, not %v", [input.subject.address, days, _minimum_days]),
		"path": ["backup_retention_period"],
	}
}

_minimum_days := data.parameters["ANX-TF-AWS-0006"].minimum_days
