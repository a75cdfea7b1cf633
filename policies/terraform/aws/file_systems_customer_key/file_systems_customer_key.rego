# METADATA
# title: File systems and backup vaults use a key of the organisation
# description: >-
#   Checks that file systems and vaults of backups name a key in KMS that AWS does not manage. Backups are the last
#   copy: who may decrypt them should be a decision.
# related_resources:
# - https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html
# - https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
# - https://docs.aws.amazon.com/fsx/latest/WindowsGuide/encryption-at-rest.html
# custom:
#   id: ANX-TF-AWS-0136
#   severity: medium
#   topic: filesystem-encryption
#   subjects:
#     [aws_backup_vault, aws_efs_file_system, aws_fsx_lustre_file_system, aws_fsx_ontap_file_system,
#     aws_fsx_openzfs_file_system, aws_fsx_windows_file_system, aws_storagegateway_nfs_file_share,
#     aws_storagegateway_smb_file_share]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own, for example `kms_key_id = aws_kms_key.files.arn`.
package policies.terraform.aws.file_systems_customer_key

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["kms_key_id"] if {
	input.subject.type in {
		"aws_efs_file_system",
		"aws_fsx_lustre_file_system",
		"aws_fsx_ontap_file_system",
		"aws_fsx_openzfs_file_system",
		"aws_fsx_windows_file_system",
	}
}

_required contains ["kms_key_arn"] if {
	input.subject.type in {
		"aws_backup_vault",
		"aws_storagegateway_nfs_file_share",
		"aws_storagegateway_smb_file_share",
	}
}

_met contains ["kms_key_id"] if aws_settings.customer_key(input.subject.config.kms_key_id)

_met contains ["kms_key_arn"] if aws_settings.customer_key(input.subject.config.kms_key_arn)

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
