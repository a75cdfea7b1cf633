# METADATA
# title: File systems are encrypted at rest
# description: >-
#   Checks that file systems of EFS and file shares of Storage Gateway are encrypted at rest. They are not unless asked
#   for, and it cannot be changed later.
# related_resources:
# - https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/efs_file_system
# custom:
#   id: ANX-TF-AWS-0135
#   severity: high
#   topic: filesystem-encryption
#   subjects: [aws_efs_file_system, aws_storagegateway_nfs_file_share, aws_storagegateway_smb_file_share]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used and who may use it, and encryption on the way
#   remediation: >-
#     Set `encrypted = true` (file shares: `kms_encrypted = true`). The file system is made anew.
package policies.terraform.aws.file_systems_encrypted

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s keeps files unencrypted", [input.subject.address]), "path": path}
}

_required contains ["encrypted"] if input.subject.type == "aws_efs_file_system"

_required contains ["kms_encrypted"] if {
	input.subject.type in {"aws_storagegateway_nfs_file_share", "aws_storagegateway_smb_file_share"}
}

_met contains ["encrypted"] if values.is_true(input.subject.config.encrypted)

_met contains ["kms_encrypted"] if values.is_true(input.subject.config.kms_encrypted)
