# METADATA
# title: Cloud SQL instances are backed up
# description: >-
#   Checks that `backup_configuration` is enabled. Without backups a deleted table, a fault or an intruder means that
#   the data is gone.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/backup-recovery/backups
# custom:
#   id: ANX-TF-GOOGLE-0009
#   severity: high
#   topic: db-backup
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "databases are backed up each day"}
#   - {id: A.8.14, strength: supports, rationale: "databases can be brought back"}
#   does_not_show: that a backup has been restored as a test
#   remediation: Add `backup_configuration { enabled = true }` to `settings`.
package policies.terraform.google.sql_backups_enabled

import data.policies.lib.values

applies if not input.subject.config.master_instance_name

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s is not backed up", [input.subject.address]), "path": _place}
}

_place := ["settings", 0, "backup_configuration", 0, "enabled"]

_kept if values.is_true(input.subject.config.settings[0].backup_configuration[0].enabled)
