# METADATA
# title: Artifact registries are encrypted with keys of their owner
# description: >-
#   Checks that a repository names a key of Cloud KMS. With a key of its own the organisation decides who can decrypt,
#   sees each use, and can withdraw the data by withdrawing the key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/artifact_registry_repository
# - https://docs.cloud.google.com/artifact-registry/docs/cmek
# custom:
#   id: ANX-TF-GOOGLE-0069
#   severity: low
#   topic: registry-encryption
#   subjects: [google_artifact_registry_repository]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data has a key that the organisation controls"}
#   does_not_show: that the key is rotated and its use limited
#   remediation: >-
#     Name a key in the argument that the finding points at, such as `kms_key_name`, and let the service agent use it.
package policies.terraform.google.artifact_registry_customer_keys

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not encrypted with a key of its owner", [input.subject.address]),
		"path": ["kms_key_name"],
	}
}

_kept if input.subject.config.kms_key_name
