# METADATA
# title: EKS clusters encrypt their secrets
# description: >-
#   Checks that a cluster encrypts Kubernetes secrets with a key in KMS before it stores them. Otherwise whoever gets at
#   the store or its backups reads them.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
# - https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html
# custom:
#   id: ANX-TF-AWS-0302
#   severity: medium
#   topic: mk8s-secrets-encryption
#   subjects: [aws_eks_cluster]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets at rest are encrypted with a managed key"}
#   does_not_show: who may use the key, and that it is rotated
#   remediation: Add `encryption_config` with `resources = ["secrets"]` and `provider { key_arn = ... }`.
package policies.terraform.aws.eks_secrets_encrypted

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not encrypt its secrets with a key of its owner", "path": ["encryption_config"]} if {
	not _encrypted
}

_encrypted if {
	some encryption in aws.list(input.subject.config.encryption_config)
	"secrets" in aws.list(encryption.resources)
	aws.given(encryption.provider)
}
