# METADATA
# title: Databases, caches and clusters are protected from deletion
# description: >-
#   Checks that `deletion_protection`, or what stands for it, is not switched off. With it a change of the code cannot
#   destroy the data.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/deletion-protection
# custom:
#   id: ANX-TF-GOOGLE-0034
#   severity: medium
#   topic: deletion-protection
#   subjects:
#   - google_bigquery_table
#   - google_sql_database_instance
#   - google_spanner_database
#   - google_bigtable_instance
#   - google_alloydb_cluster
#   - google_container_cluster
#   - google_redis_cluster
#   - google_memorystore_instance
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "data is not lost by a mistake in the code"}
#   - {id: A.8.14, strength: supports, rationale: "services stay available"}
#   does_not_show: that the data is backed up
#   remediation: >-
#     Remove the argument that the finding points at, or set it to `true` (Firestore: `"DELETE_PROTECTION_ENABLED"`).
package policies.terraform.google.databases_protected_from_deletion

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {"message": sprintf("%s can be deleted by a mistake", [input.subject.address]), "path": _place}
}

_place := ["deletion_protection"] if {
	input.subject.type in {
		"google_bigquery_table",
		"google_sql_database_instance",
		"google_spanner_database",
		"google_bigtable_instance",
		"google_alloydb_cluster",
		"google_container_cluster",
	}
}

_unsafe if {
	input.subject.type in {
		"google_bigquery_table",
		"google_sql_database_instance",
		"google_spanner_database",
		"google_bigtable_instance",
		"google_alloydb_cluster",
		"google_container_cluster",
	}
	values.is_false(input.subject.config.deletion_protection)
}

_place := ["deletion_protection_enabled"] if {
	input.subject.type in {"google_redis_cluster", "google_memorystore_instance"}
}

_unsafe if {
	input.subject.type in {"google_redis_cluster", "google_memorystore_instance"}
	values.is_false(input.subject.config.deletion_protection_enabled)
}
