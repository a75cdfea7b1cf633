# METADATA
# title: Databases use keys of their owner
# description: >-
#   Checks that a dataset, table, instance or cache names a key of Cloud KMS. Google encrypts all data; with a key of
#   your own you decide who can read it and can take that away at once.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/bigquery_table
# - https://docs.cloud.google.com/kms/docs/cmek
# custom:
#   id: ANX-TF-GOOGLE-0033
#   severity: low
#   topic: db-encryption
#   subjects:
#   - google_bigquery_table
#   - google_bigquery_dataset
#   - google_bigtable_instance
#   - google_spanner_database
#   - google_redis_instance
#   - google_redis_cluster
#   - google_memorystore_instance
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the organisation holds the keys of stored data"}
#   does_not_show: that the key is rotated and its access limited
#   remediation: Name the key, as in `encryption_configuration { kms_key_name = ... }`.
package policies.terraform.google.databases_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": _place,
	}
}

_place := ["encryption_configuration", 0, "kms_key_name"] if input.subject.type == "google_bigquery_table"

_kept if {
	input.subject.type == "google_bigquery_table"
	input.subject.config.encryption_configuration[0].kms_key_name
}

_place := ["default_encryption_configuration", 0, "kms_key_name"] if input.subject.type == "google_bigquery_dataset"

_kept if {
	input.subject.type == "google_bigquery_dataset"
	input.subject.config.default_encryption_configuration[0].kms_key_name
}

_place := ["cluster", 0, "kms_key_name"] if input.subject.type == "google_bigtable_instance"

_kept if {
	input.subject.type == "google_bigtable_instance"
	input.subject.config.cluster[0].kms_key_name
}

_place := ["encryption_config", 0, "kms_key_name"] if input.subject.type == "google_spanner_database"

_kept if {
	input.subject.type == "google_spanner_database"
	input.subject.config.encryption_config[0].kms_key_name
}

_place := ["customer_managed_key"] if input.subject.type == "google_redis_instance"

_kept if {
	input.subject.type == "google_redis_instance"
	input.subject.config.customer_managed_key
}

_place := ["kms_key"] if input.subject.type in {"google_redis_cluster", "google_memorystore_instance"}

_kept if {
	input.subject.type in {"google_redis_cluster", "google_memorystore_instance"}
	input.subject.config.kms_key
}
