# METADATA
# title: Document AI is encrypted with keys of its owner
# description: >-
#   Checks that a processor or a warehouse names a key of Cloud KMS. With a key of its own the organisation decides
#   who can decrypt, sees each use, and can withdraw the data by withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/document_ai_processor
# - https://docs.cloud.google.com/document-ai/docs/cmek
# custom:
#   id: ANX-TF-GOOGLE-0074
#   severity: low
#   topic: ml-analytics-encryption
#   subjects: [google_document_ai_processor, google_document_ai_warehouse_location]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.document_ai_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": _place,
	}
}

_place := ["kms_key_name"] if input.subject.type == "google_document_ai_processor"

_kept if {
	input.subject.type == "google_document_ai_processor"
	input.subject.config.kms_key_name
}

_place := ["kms_key"] if input.subject.type == "google_document_ai_warehouse_location"

_kept if {
	input.subject.type == "google_document_ai_warehouse_location"
	input.subject.config.kms_key
}
