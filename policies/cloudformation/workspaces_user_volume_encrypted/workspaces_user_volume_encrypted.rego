# METADATA
# title: User volumes of WorkSpaces are encrypted
# description: >-
#   Checks that the user volume of a WorkSpace is encrypted. It holds the files of its user, and its snapshots.
# related_resources:
# - https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspaces-workspace.html
# custom:
#   id: ANX-CFN-0346
#   severity: high
#   topic: disk-encryption
#   subjects: ["AWS::WorkSpaces::Workspace"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   - {id: A.8.1, strength: supports, rationale: "desktops protect what is kept on them"}
#   does_not_show: which key is used, and the volume of the system
#   remediation: >-
#     Set `UserVolumeEncryptionEnabled: true`; the WorkSpace has to be made anew for it.
package policies.cloudformation.workspaces_user_volume_encrypted

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "has an unencrypted user volume",
	"path": ["Properties", "UserVolumeEncryptionEnabled"],
} if {
	not _encrypted
}

_encrypted if values.is_true(input.subject.config.Properties.UserVolumeEncryptionEnabled)
