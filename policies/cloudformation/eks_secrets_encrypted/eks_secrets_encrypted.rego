# METADATA
# title: EKS clusters encrypt their secrets
# description: >-
#   Checks that a cluster encrypts Kubernetes secrets with a key in KMS before it stores them. Otherwise whoever gets at
#   the store or its backups reads them.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-encryptionconfig.html
# - https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html
# custom:
#   id: ANX-CFN-0302
#   severity: medium
#   topic: mk8s-secrets-encryption
#   subjects: ["AWS::EKS::Cluster"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets at rest are encrypted with a managed key"}
#   does_not_show: who may use the key, and that it is rotated
#   remediation: >-
#     Add an entry to `EncryptionConfig` with `Resources: [secrets]` and `Provider.KeyArn`.
package policies.cloudformation.eks_secrets_encrypted

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "does not encrypt its secrets with a key of its owner",
	"path": ["Properties", "EncryptionConfig"],
} if {
	not _encrypted
}

_encrypted if {
	some encryption in aws.list(input.subject.config.Properties.EncryptionConfig)
	"secrets" in aws.list(encryption.Resources)
	encryption.Provider
}
