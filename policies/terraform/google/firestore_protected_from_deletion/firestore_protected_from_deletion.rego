# METADATA
# title: Firestore databases are protected from deletion
# description: >-
#   Checks that `delete_protection_state` of a Firestore database is on. With it a change of the code cannot destroy
#   the data.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/firestore_database
# - https://docs.cloud.google.com/firestore/docs/manage-databases
# custom:
#   id: ANX-TF-GOOGLE-0167
#   severity: medium
#   topic: deletion-protection
#   subjects: [google_firestore_database]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "data is not lost by a mistake in the code"}
#   - {id: A.8.14, strength: supports, rationale: "services stay available"}
#   does_not_show: that the data is backed up
#   remediation: Set `delete_protection_state = "DELETE_PROTECTION_ENABLED"`.
package policies.terraform.google.firestore_protected_from_deletion

deny contains finding if {
	not input.subject.config.delete_protection_state == "DELETE_PROTECTION_ENABLED"
	finding := {
		"message": sprintf("%s can be deleted by a mistake", [input.subject.address]),
		"path": ["delete_protection_state"],
	}
}
