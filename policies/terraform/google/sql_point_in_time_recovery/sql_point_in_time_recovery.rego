# METADATA
# title: Cloud SQL instances can be restored to a point in time
# description: >-
#   Checks that MySQL instances keep their binary log and PostgreSQL and SQL Server instances have point-in-time
#   recovery. With a daily backup alone, up to a day of data is lost.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/mysql/backup-recovery/pitr
# custom:
#   id: ANX-TF-GOOGLE-0010
#   severity: medium
#   topic: db-backup
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "changes between two backups are kept"}
#   - {id: A.8.14, strength: supports, rationale: "services can be brought back after a mistake"}
#   does_not_show: that a restore has been tried
#   remediation: >-
#     Set `binary_log_enabled = true` (MySQL) or `point_in_time_recovery_enabled = true` in
#     `settings.backup_configuration`.
package policies.terraform.google.sql_point_in_time_recovery

import data.policies.lib.values

# An instance without backups is told by ANX-TF-GOOGLE-0009.
applies if {
	not input.subject.config.master_instance_name
	input.subject.config.database_version
	values.is_true(input.subject.config.settings[0].backup_configuration[0].enabled)
}

deny contains finding if {
	_mysql
	not _binary_log
	finding := _finding("binary_log_enabled")
}

deny contains finding if {
	not _mysql
	not _recovery
	finding := _finding("point_in_time_recovery_enabled")
}

_mysql if startswith(input.subject.config.database_version, "MYSQL")

_binary_log if values.is_true(input.subject.config.settings[0].backup_configuration[0].binary_log_enabled)

_recovery if values.is_true(input.subject.config.settings[0].backup_configuration[0].point_in_time_recovery_enabled)

_finding(key) := {
	"message": sprintf("%s cannot be restored to a point in time", [input.subject.address]),
	"path": ["settings", 0, "backup_configuration", 0, key],
}
