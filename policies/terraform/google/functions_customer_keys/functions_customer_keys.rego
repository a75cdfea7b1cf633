# METADATA
# title: Functions and Cloud Run are encrypted with keys of their owner
# description: >-
#   Checks that a function, service or job names a key of Cloud KMS. With a key of its own the organisation decides
#   who can decrypt, sees each use, and can withdraw the data by withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloudfunctions2_function
# - https://docs.cloud.google.com/functions/docs/securing/cmek
# custom:
#   id: ANX-TF-GOOGLE-0077
#   severity: low
#   topic: function-encryption
#   subjects:
#   - google_cloudfunctions_function
#   - google_cloudfunctions2_function
#   - google_cloud_run_v2_service
#   - google_cloud_run_v2_job
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.functions_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": _place,
	}
}

_place := ["kms_key_name"] if {
	input.subject.type in {"google_cloudfunctions_function", "google_cloudfunctions2_function"}
}

_kept if {
	input.subject.type in {"google_cloudfunctions_function", "google_cloudfunctions2_function"}
	input.subject.config.kms_key_name
}

_place := ["template", 0, "encryption_key"] if input.subject.type == "google_cloud_run_v2_service"

_kept if {
	input.subject.type == "google_cloud_run_v2_service"
	input.subject.config.template[0].encryption_key
}

_place := ["template", 0, "template", 0, "encryption_key"] if input.subject.type == "google_cloud_run_v2_job"

_kept if {
	input.subject.type == "google_cloud_run_v2_job"
	input.subject.config.template[0].template[0].encryption_key
}
