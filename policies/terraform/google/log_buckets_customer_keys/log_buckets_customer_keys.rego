# METADATA
# title: Log buckets are encrypted with keys of their owner
# description: >-
#   Checks that a bucket of Cloud Logging names a key of Cloud KMS. With a key of its own the organisation decides who
#   can decrypt, sees each use, and can withdraw the data by withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/logging_project_bucket_config
# - https://docs.cloud.google.com/logging/docs/routing/managed-encryption-storage
# custom:
#   id: ANX-TF-GOOGLE-0078
#   severity: low
#   topic: log-encryption
#   subjects: [google_logging_project_bucket_config]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   - {id: A.8.15, strength: supports, rationale: "logs are protected from being read"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.log_buckets_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": ["cmek_settings", 0, "kms_key_name"],
	}
}

_kept if input.subject.config.cmek_settings[0].kms_key_name
