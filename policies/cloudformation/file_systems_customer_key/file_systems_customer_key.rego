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
#   id: ANX-CFN-0136
#   severity: medium
#   topic: filesystem-encryption
#   subjects: ["AWS::Backup::BackupVault", "AWS::EFS::FileSystem", "AWS::FSx::FileSystem"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own, for example `KmsKeyId: !GetAtt FileKey.Arn`.
package policies.cloudformation.file_systems_customer_key

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "KmsKeyId"] if {
	input.subject.type in {"AWS::EFS::FileSystem", "AWS::FSx::FileSystem"}
}

_required contains ["Properties", "EncryptionKeyArn"] if input.subject.type == "AWS::Backup::BackupVault"

_met contains ["Properties", "KmsKeyId"] if aws_settings.customer_key(input.subject.config.Properties.KmsKeyId)

_met contains ["Properties", "EncryptionKeyArn"] if {
	aws_settings.customer_key(input.subject.config.Properties.EncryptionKeyArn)
}

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
