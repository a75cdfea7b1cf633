# METADATA
# title: Recorded managed clusters encrypt secrets with a key of their own
# description: >-
#   Checks the descriptions of managed clusters that a scanner of clusters recorded: secrets of EKS and GKE are
#   encrypted with a key of the organisation. It can take the key away, and see who used it.
# related_resources:
# - https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html
# - https://cloud.google.com/kubernetes-engine/docs/how-to/encrypting-secrets
# custom:
#   id: ANX-K8S-0421
#   severity: medium
#   topic: secrets-encryption
#   subjects: [kubernetes.ClusterDescribe]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets are encrypted with a managed key"}
#   does_not_show: "what has changed since the record was made, or how the key is kept"
#   remediation: >-
#     Set `encryptionConfig` of EKS for `secrets`, or the encryption of secrets in the application layer of GKE.
package policies.kubernetes.recorded_clusters_encrypt_secrets

import data.policies.lib.recorded_clusters

applies if recorded_clusters.eks

applies if recorded_clusters.gke

deny contains finding if {
	recorded_clusters.eks
	not _encrypted
	finding := {
		"message": sprintf("%s encrypts secrets with no key of its own", [input.subject.address]),
		"path": ["data", "Cluster", "EncryptionConfig"],
	}
}

deny contains finding if {
	recorded_clusters.gke
	not object.get(recorded_clusters.gke, ["database_encryption", "state"], null) in {1, "ENCRYPTED"}
	finding := {
		"message": sprintf("%s encrypts secrets with no key of its own", [input.subject.address]),
		"path": ["data", "database_encryption", "state"],
	}
}

_encrypted if {
	is_array(recorded_clusters.eks.EncryptionConfig)
	some entry in recorded_clusters.eks.EncryptionConfig
	"secrets" in entry.Resources
}
