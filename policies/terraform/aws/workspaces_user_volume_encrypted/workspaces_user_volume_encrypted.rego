# METADATA
# title: User volumes of WorkSpaces are encrypted
# description: >-
#   Checks that the user volume of a WorkSpace is encrypted. It holds the files of its user, and its snapshots.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/workspaces_workspace
# - https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html
# custom:
#   id: ANX-TF-AWS-0386
#   severity: high
#   topic: disk-encryption
#   subjects: [aws_workspaces_workspace]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   - {id: A.8.1, strength: supports, rationale: "desktops protect what is kept on them"}
#   does_not_show: which key is used, and the volume of the system
#   remediation: Set `user_volume_encryption_enabled = true`; the WorkSpace has to be made anew for it.
package policies.terraform.aws.workspaces_user_volume_encrypted

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has an unencrypted user volume", "path": ["user_volume_encryption_enabled"]} if {
	not _encrypted
}

_encrypted if values.is_true(input.subject.config.user_volume_encryption_enabled)
