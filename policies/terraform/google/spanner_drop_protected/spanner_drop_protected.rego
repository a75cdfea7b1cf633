# METADATA
# title: Spanner databases cannot be dropped
# description: >-
#   Checks that `enable_drop_protection` is on. It refuses to drop the database by any way, while
#   `deletion_protection` guards Terraform only.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/spanner_database
# - https://docs.cloud.google.com/spanner/docs/prevent-database-deletion
# custom:
#   id: ANX-TF-GOOGLE-0035
#   severity: medium
#   topic: deletion-protection
#   subjects: [google_spanner_database]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "databases cannot be deleted by mistake"}
#   - {id: A.8.14, strength: supports, rationale: "services can be brought back after a mistake"}
#   does_not_show: that the data is backed up as well
#   remediation: Set `enable_drop_protection = true`.
package policies.terraform.google.spanner_drop_protected

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s can be dropped", [input.subject.address]), "path": _place}
}

_place := ["enable_drop_protection"]

_kept if values.is_true(input.subject.config.enable_drop_protection)
