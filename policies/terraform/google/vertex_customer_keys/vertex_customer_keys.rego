# METADATA
# title: Vertex AI is encrypted with keys of its owner
# description: >-
#   Checks that a dataset, endpoint, feature store, metadata store, index or tensorboard names a key of Cloud KMS.
#   With a key of its own the organisation decides who can decrypt, sees each use, and can withdraw the data by
#   withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/vertex_ai_dataset
# - https://docs.cloud.google.com/vertex-ai/docs/general/cmek
# custom:
#   id: ANX-TF-GOOGLE-0071
#   severity: low
#   topic: ml-analytics-encryption
#   subjects:
#   - google_vertex_ai_dataset
#   - google_vertex_ai_endpoint
#   - google_vertex_ai_featurestore
#   - google_vertex_ai_metadata_store
#   - google_vertex_ai_tensorboard
#   - google_vertex_ai_index
#   - google_vertex_ai_deployment_resource_pool
#   - google_vertex_ai_feature_online_store
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.vertex_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": ["encryption_spec", 0, "kms_key_name"],
	}
}

_kept if input.subject.config.encryption_spec[0].kms_key_name
