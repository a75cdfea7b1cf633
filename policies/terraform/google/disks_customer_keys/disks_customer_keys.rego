# METADATA
# title: Disks are encrypted with keys of their owner
# description: >-
#   Checks that disks name a key of Cloud KMS. Google encrypts all disks; with a key of your own you decide who can
#   read them and can take that away at once.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_disk
# - https://docs.cloud.google.com/compute/docs/disks/customer-managed-encryption
# custom:
#   id: ANX-TF-GOOGLE-0139
#   severity: low
#   topic: disk-encryption
#   subjects:
#   - google_compute_disk
#   - google_compute_region_disk
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the organisation holds the keys of stored data"}
#   does_not_show: that the key is rotated and its access limited
#   remediation: Add `disk_encryption_key { kms_key_self_link = ... }`, or `kms_key_self_link` in `boot_disk`.
package policies.terraform.google.disks_customer_keys

deny contains finding if {
	endswith(input.subject.type, "_disk")
	not input.subject.config.disk_encryption_key
	finding := _finding(["disk_encryption_key"])
}

deny contains finding if {
	endswith(input.subject.type, "_disk")
	is_array(input.subject.config.disk_encryption_key)
	some i, key in input.subject.config.disk_encryption_key
	not _named(key)
	finding := _finding(["disk_encryption_key", i])
}

deny contains finding if {
	input.subject.type == "google_compute_instance"
	is_array(input.subject.config.boot_disk)
	some i, disk in input.subject.config.boot_disk
	not _names_key(disk)
	finding := _finding(["boot_disk", i])
}

deny contains finding if {
	input.subject.type in {"google_compute_instance_template", "google_compute_region_instance_template"}
	is_array(input.subject.config.disk)
	some i, disk in input.subject.config.disk
	not disk.disk_encryption_key
	finding := _finding(["disk", i])
}

deny contains finding if {
	input.subject.type in {"google_compute_instance_template", "google_compute_region_instance_template"}
	is_array(input.subject.config.disk)
	some i, disk in input.subject.config.disk
	is_array(disk.disk_encryption_key)
	some j, key in disk.disk_encryption_key
	not _named(key)
	finding := _finding(["disk", i, "disk_encryption_key", j])
}

_finding(path) := {
	"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
	"path": path,
}

_names_key(disk) if _given(disk.kms_key_self_link)

_names_key(disk) if _given(disk.disk_encryption_key_raw)

_named(key) if _given(key.kms_key_self_link)

_named(key) if _given(key.raw_key)

_named(key) if _given(key.rsa_encrypted_key)

_given(key) if key != ""
