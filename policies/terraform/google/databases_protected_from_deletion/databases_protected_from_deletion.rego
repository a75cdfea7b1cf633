# METADATA
# title: Databases are protected from deletion
# description: >-
#   Checks that `deletion_protection` is not switched off. With it a wrong plan or command cannot remove the database
#   and its data.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/spanner_database
# custom:
#   id: ANX-TF-GOOGLE-0034
#   severity: medium
#   topic: deletion-protection
#   subjects: [google_spanner_database, google_bigquery_table, google_sql_database_instance]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "databases cannot be deleted by mistake"}
#   - {id: A.8.14, strength: supports, rationale: "services can be brought back after a mistake"}
#   does_not_show: that the data is backed up as well
#   remediation: Remove `deletion_protection = false`; it is on by default.
package policies.terraform.google.databases_protected_from_deletion

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.deletion_protection)
	finding := {"message": sprintf("%s can be deleted by a mistake", [input.subject.address]), "path": ["deletion_protection"]}
}
