# METADATA
# title: AlloyDB clusters are backed up
# description: >-
#   Checks that automatic and continuous backups of an AlloyDB cluster are not switched off. Both are on by default.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/alloydb_cluster
# - https://docs.cloud.google.com/alloydb/docs/backup/overview
# custom:
#   id: ANX-TF-GOOGLE-0169
#   severity: high
#   topic: db-backup
#   subjects: [google_alloydb_cluster]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "data is backed up"}
#   - {id: A.8.14, strength: supports, rationale: "services can be restored"}
#   does_not_show: that a restoration was tried
#   remediation: Remove `enabled = false` from `automated_backup_policy` and `continuous_backup_config`.
package policies.terraform.google.alloydb_backed_up

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.automated_backup_policy[0].enabled)
	finding := {"message": _message, "path": ["automated_backup_policy", 0, "enabled"]}
}

deny contains finding if {
	values.is_false(input.subject.config.continuous_backup_config[0].enabled)
	finding := {"message": _message, "path": ["continuous_backup_config", 0, "enabled"]}
}

_message := sprintf("%s is not backed up", [input.subject.address])
