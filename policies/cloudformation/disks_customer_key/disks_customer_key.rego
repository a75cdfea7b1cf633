# METADATA
# title: Disks use a key of the organisation
# description: >-
#   Checks that volumes, copies of snapshots and images name a key in KMS that AWS does not manage. Only such a key can
#   be shared with another account on purpose, or taken away.
# related_resources:
# - https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html
# - https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html
# custom:
#   id: ANX-CFN-0133
#   severity: medium
#   topic: disk-encryption
#   subjects: ["AWS::EC2::Volume", "AWS::WorkSpaces::Workspace"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own in the property that the message names, for example `KmsKeyId: !Ref DiskKey`.
package policies.cloudformation.disks_customer_key

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "KmsKeyId"] if input.subject.type == "AWS::EC2::Volume"

_required contains ["Properties", "VolumeEncryptionKey"] if input.subject.type == "AWS::WorkSpaces::Workspace"

_met contains ["Properties", "KmsKeyId"] if aws_settings.customer_key(input.subject.config.Properties.KmsKeyId)

_met contains ["Properties", "VolumeEncryptionKey"] if {
	aws_settings.customer_key(input.subject.config.Properties.VolumeEncryptionKey)
}

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
