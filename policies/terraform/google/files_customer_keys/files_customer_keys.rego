# METADATA
# title: File shares and images are encrypted with keys of their owner
# description: >-
#   Checks that a file share, backup or image names a key of Cloud KMS. With a key of its own the organisation decides
#   who can decrypt, sees each use, and can withdraw the data by withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/filestore_instance
# - https://docs.cloud.google.com/filestore/docs/cmek
# custom:
#   id: ANX-TF-GOOGLE-0076
#   severity: low
#   topic: disk-encryption
#   subjects: [google_filestore_instance, google_compute_image, google_compute_snapshot, google_gke_backup_backup_plan]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.files_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": _place,
	}
}

_place := ["kms_key_name"] if input.subject.type == "google_filestore_instance"

_kept if {
	input.subject.type == "google_filestore_instance"
	input.subject.config.kms_key_name
}

_place := ["image_encryption_key", 0, "kms_key_self_link"] if input.subject.type == "google_compute_image"

_kept if {
	input.subject.type == "google_compute_image"
	input.subject.config.image_encryption_key[0].kms_key_self_link
}

_place := ["snapshot_encryption_key", 0, "kms_key_self_link"] if input.subject.type == "google_compute_snapshot"

_kept if {
	input.subject.type == "google_compute_snapshot"
	input.subject.config.snapshot_encryption_key[0].kms_key_self_link
}

_place := ["backup_config", 0, "encryption_key", 0, "gcp_kms_encryption_key"] if {
	input.subject.type == "google_gke_backup_backup_plan"
}

_kept if {
	input.subject.type == "google_gke_backup_backup_plan"
	input.subject.config.backup_config[0].encryption_key[0].gcp_kms_encryption_key
}
