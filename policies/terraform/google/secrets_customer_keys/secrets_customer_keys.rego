# METADATA
# title: Secrets are encrypted with keys of their owner
# description: >-
#   Checks that each replica of a secret names a key of Cloud KMS. With a key of its own the organisation decides who
#   can decrypt, and sees each use.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/secret_manager_secret
# - https://docs.cloud.google.com/secret-manager/docs/cmek
# custom:
#   id: ANX-TF-GOOGLE-0079
#   severity: low
#   topic: secrets-manager-encryption
#   subjects: [google_secret_manager_secret, google_secret_manager_regional_secret]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets are encrypted with a key that the organisation controls"}
#   - {id: A.5.17, strength: supports, rationale: "secrets are protected where they are kept"}
#   does_not_show: who may read the secret
#   remediation: Set `customer_managed_encryption { kms_key_name = ... }` in `replication`.
package policies.terraform.google.secrets_customer_keys

deny contains finding if {
	input.subject.type == "google_secret_manager_secret"
	not _automatic
	not _replicas
	finding := {"message": _message, "path": ["replication"]}
}

deny contains finding if {
	input.subject.type == "google_secret_manager_regional_secret"
	not input.subject.config.customer_managed_encryption[0].kms_key_name
	finding := {"message": _message, "path": ["customer_managed_encryption", 0, "kms_key_name"]}
}

_automatic if input.subject.config.replication[0].auto[0].customer_managed_encryption[0].kms_key_name

_replicas if {
	every replica in input.subject.config.replication[0].user_managed[0].replicas {
		replica.customer_managed_encryption[0].kms_key_name
	}
}

_message := sprintf("%s is not encrypted with a key of its owner", [input.subject.address])
