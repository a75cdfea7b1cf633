# METADATA
# title: Buckets are encrypted with keys of their own
# description: >-
#   Checks that a default key of Cloud KMS is named in `encryption`. Google encrypts all objects; with a key of your
#   own you decide who can read them and can take that away at once.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket
# - https://docs.cloud.google.com/kms/docs/cmek
# custom:
#   id: ANX-TF-GOOGLE-0004
#   severity: low
#   topic: bucket-encryption
#   subjects: [google_storage_bucket]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the organisation holds the keys of stored data"}
#   does_not_show: that the key is rotated and its access limited
#   remediation: Add `encryption { default_kms_key_name = ... }`.
package policies.terraform.google.bucket_customer_keys

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]), "path": _place}
}

_place := ["encryption", 0, "default_kms_key_name"]

_kept if input.subject.config.encryption[0].default_kms_key_name
