# METADATA
# title: File systems are encrypted at rest
# description: >-
#   Checks that file systems of EFS and file shares of Storage Gateway are encrypted at rest. They are not unless asked
#   for, and it cannot be changed later.
# related_resources:
# - https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-filesystem.html
# custom:
#   id: ANX-CFN-0135
#   severity: high
#   topic: filesystem-encryption
#   subjects: ["AWS::EFS::FileSystem"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     which key is used and who may use it, and encryption on the way
#   remediation: >-
#     Set `Encrypted: true`. The file system is made anew.
package policies.cloudformation.file_systems_encrypted

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s keeps files unencrypted", [input.subject.address]), "path": path}
}

_required contains ["Properties", "Encrypted"]

_met contains ["Properties", "Encrypted"] if values.is_true(input.subject.config.Properties.Encrypted)
