# METADATA
# title: Disks of workbench instances are encrypted with keys of their owner
# description: >-
#   Checks that the boot disk and the data disks of a Vertex AI Workbench instance name a key of Cloud KMS. Notebooks
#   hold samples of the data that they work on.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/workbench_instance
# - https://docs.cloud.google.com/vertex-ai/docs/workbench/instances/cmek
# custom:
#   id: ANX-TF-GOOGLE-0073
#   severity: low
#   topic: ml-analytics-encryption
#   subjects: [google_workbench_instance]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: Set `disk_encryption = "CMEK"` and `kms_key` in `boot_disk` and `data_disks` of `gce_setup`.
package policies.terraform.google.workbench_disks_customer_keys

deny contains finding if {
	not input.subject.config.gce_setup[0].boot_disk[0].kms_key
	finding := {"message": _message, "path": ["gce_setup", 0, "boot_disk", 0, "kms_key"]}
}

deny contains finding if {
	some i, disk in input.subject.config.gce_setup[0].data_disks
	not disk.kms_key
	finding := {"message": _message, "path": ["gce_setup", 0, "data_disks", i, "kms_key"]}
}

_message := sprintf("%s has a disk that is not encrypted with a key of its owner", [input.subject.address])
