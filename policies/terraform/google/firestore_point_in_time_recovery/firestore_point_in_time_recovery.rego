# METADATA
# title: Firestore can be restored to a point in time
# description: >-
#   Checks that `point_in_time_recovery_enablement` is on. Deleted or changed documents can then be brought back for
#   seven days.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/firestore_database
# - https://docs.cloud.google.com/firestore/docs/pitr
# custom:
#   id: ANX-TF-GOOGLE-0168
#   severity: low
#   topic: db-backup
#   subjects: [google_firestore_database]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "lost data can be brought back"}
#   - {id: A.8.14, strength: supports, rationale: "services can be restored"}
#   does_not_show: that a restoration was tried
#   remediation: Set `point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"`.
package policies.terraform.google.firestore_point_in_time_recovery

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s cannot be restored to a point in time", [input.subject.address]),
		"path": ["point_in_time_recovery_enablement"],
	}
}

_kept if input.subject.config.point_in_time_recovery_enablement in {"POINT_IN_TIME_RECOVERY_ENABLED"}
