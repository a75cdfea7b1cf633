# METADATA
# title: Cloud SQL and AlloyDB are encrypted with keys of their owner
# description: >-
#   Checks that a database names a key of Cloud KMS. With a key of its own the organisation decides who can decrypt,
#   sees each use, and can withdraw the data by withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/cmek
# custom:
#   id: ANX-TF-GOOGLE-0075
#   severity: low
#   topic: db-encryption
#   subjects: [google_sql_database_instance, google_alloydb_cluster, google_alloydb_backup, google_firestore_database]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.cloud_sql_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": _place,
	}
}

_place := ["encryption_key_name"] if input.subject.type == "google_sql_database_instance"

_kept if {
	input.subject.type == "google_sql_database_instance"
	input.subject.config.encryption_key_name
}

_place := ["encryption_config", 0, "kms_key_name"] if {
	input.subject.type in {"google_alloydb_cluster", "google_alloydb_backup"}
}

_kept if {
	input.subject.type in {"google_alloydb_cluster", "google_alloydb_backup"}
	input.subject.config.encryption_config[0].kms_key_name
}

_place := ["cmek_config", 0, "kms_key_name"] if input.subject.type == "google_firestore_database"

_kept if {
	input.subject.type == "google_firestore_database"
	input.subject.config.cmek_config[0].kms_key_name
}
