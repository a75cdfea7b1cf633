# METADATA
# title: Keys of disks are not in the code
# description: >-
#   Checks that no disk gets its key as text (`raw_key`, `disk_encryption_key_raw`). Everyone who can read the code
#   or the state can then decrypt the disk.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_disk
# - https://docs.cloud.google.com/compute/docs/disks/customer-supplied-encryption
# custom:
#   id: ANX-TF-GOOGLE-0140
#   severity: critical
#   topic: disk-encryption
#   subjects:
#   - google_compute_disk
#   - google_compute_region_disk
#   - google_compute_snapshot
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_image
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "keys are kept apart from what they protect"}
#   - {id: A.5.17, strength: supports, rationale: "keys are not in the code"}
#   does_not_show: that a key given by a variable is kept out of the state
#   remediation: >-
#     Use a key of Cloud KMS: `kms_key_self_link`.
package policies.terraform.google.disk_keys_not_in_code

deny contains finding if {
	some [path, value] in _keys
	is_string(value)
	value != ""
	finding := {"message": sprintf("%s has the key of its disk in the code", [input.subject.address]), "path": path}
}

_keys contains [["disk_encryption_key", 0, "raw_key"], value] if {
	value := input.subject.config.disk_encryption_key[0].raw_key
}

_keys contains [["snapshot_encryption_key", 0, "raw_key"], value] if {
	value := input.subject.config.snapshot_encryption_key[0].raw_key
}

_keys contains [["image_encryption_key", 0, "raw_key"], value] if {
	value := input.subject.config.image_encryption_key[0].raw_key
}

_keys contains [["boot_disk", 0, "disk_encryption_key_raw"], value] if {
	value := input.subject.config.boot_disk[0].disk_encryption_key_raw
}

_keys contains [["attached_disk", i, "disk_encryption_key_raw"], value] if {
	is_array(input.subject.config.attached_disk)
	some i, disk in input.subject.config.attached_disk
	value := disk.disk_encryption_key_raw
}
