# METADATA
# title: Dataproc and Dataflow are encrypted with keys of their owner
# description: >-
#   Checks that a cluster, job or metastore names a key of Cloud KMS. With a key of its own the organisation decides
#   who can decrypt, sees each use, and can withdraw the data by withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dataproc_cluster
# - https://docs.cloud.google.com/dataproc/docs/concepts/configuring-clusters/customer-managed-encryption
# custom:
#   id: ANX-TF-GOOGLE-0070
#   severity: low
#   topic: ml-analytics-encryption
#   subjects:
#   - google_dataproc_cluster
#   - google_dataflow_job
#   - google_dataflow_flex_template_job
#   - google_dataproc_metastore_service
#   - google_data_fusion_instance
#   - google_composer_environment
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.analytics_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": _place,
	}
}

_place := ["cluster_config", 0, "encryption_config", 0, "kms_key_name"] if {
	input.subject.type == "google_dataproc_cluster"
}

_kept if {
	input.subject.type == "google_dataproc_cluster"
	input.subject.config.cluster_config[0].encryption_config[0].kms_key_name
}

_place := ["kms_key_name"] if input.subject.type in {"google_dataflow_job", "google_dataflow_flex_template_job"}

_kept if {
	input.subject.type in {"google_dataflow_job", "google_dataflow_flex_template_job"}
	input.subject.config.kms_key_name
}

_place := ["encryption_config", 0, "kms_key"] if input.subject.type == "google_dataproc_metastore_service"

_kept if {
	input.subject.type == "google_dataproc_metastore_service"
	input.subject.config.encryption_config[0].kms_key
}

_place := ["crypto_key_config", 0, "key_reference"] if input.subject.type == "google_data_fusion_instance"

_kept if {
	input.subject.type == "google_data_fusion_instance"
	input.subject.config.crypto_key_config[0].key_reference
}

_place := ["config", 0, "encryption_config", 0, "kms_key_name"] if input.subject.type == "google_composer_environment"

_kept if {
	input.subject.type == "google_composer_environment"
	input.subject.config.config[0].encryption_config[0].kms_key_name
}
