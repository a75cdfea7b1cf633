# METADATA
# title: Disks of notebooks are encrypted with keys of their owner
# description: >-
#   Checks that a notebook names a key of Cloud KMS. With a key of its own the organisation decides who can decrypt,
#   sees each use, and can withdraw the data by withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/notebooks_instance
# - https://docs.cloud.google.com/vertex-ai/docs/general/cmek
# custom:
#   id: ANX-TF-GOOGLE-0072
#   severity: low
#   topic: ml-analytics-encryption
#   subjects: [google_notebooks_instance, google_notebooks_runtime, google_colab_runtime_template]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.notebook_disks_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": _place,
	}
}

_place := ["kms_key"] if input.subject.type == "google_notebooks_instance"

_kept if {
	input.subject.type == "google_notebooks_instance"
	input.subject.config.kms_key
}

_place := ["virtual_machine", 0, "virtual_machine_config", 0, "encryption_config", 0, "kms_key"] if {
	input.subject.type == "google_notebooks_runtime"
}

_kept if {
	input.subject.type == "google_notebooks_runtime"
	input.subject.config.virtual_machine[0].virtual_machine_config[0].encryption_config[0].kms_key
}

_place := ["encryption_spec", 0, "kms_key_name"] if input.subject.type == "google_colab_runtime_template"

_kept if {
	input.subject.type == "google_colab_runtime_template"
	input.subject.config.encryption_spec[0].kms_key_name
}
