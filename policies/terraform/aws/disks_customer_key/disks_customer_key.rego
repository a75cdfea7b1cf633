# METADATA
# title: Disks use a key of the organisation
# description: >-
#   Checks that volumes, copies of snapshots and images name a key in KMS that AWS does not manage. Only such a key can
#   be shared with another account on purpose, or taken away.
# related_resources:
# - https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ebs_volume
# custom:
#   id: ANX-TF-AWS-0133
#   severity: medium
#   topic: disk-encryption
#   subjects:
#     [aws_ami_copy, aws_dlm_lifecycle_policy, aws_ebs_snapshot_copy, aws_ebs_volume,
#     aws_imagebuilder_distribution_configuration, aws_imagebuilder_image_recipe, aws_workspaces_workspace]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own in the attribute that the message names, for example `kms_key_id = aws_kms_key.disks.arn`.
package policies.terraform.aws.disks_customer_key

import data.policies.lib.aws
import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["kms_key_id"] if {
	input.subject.type in {"aws_ami_copy", "aws_ebs_snapshot_copy", "aws_ebs_volume"}
}

_required contains ["volume_encryption_key"] if input.subject.type == "aws_workspaces_workspace"

_met contains ["kms_key_id"] if aws_settings.customer_key(input.subject.config.kms_key_id)

_met contains ["volume_encryption_key"] if aws_settings.customer_key(input.subject.config.volume_encryption_key)

_faulty contains ["distribution", i, "ami_distribution_configuration", 0, "kms_key_id"] if {
	some i, target in input.subject.config.distribution
	not _with_key(target)
}

_faulty contains ["block_device_mapping", i, "ebs", 0, "kms_key_id"] if {
	some i, mapping in input.subject.config.block_device_mapping
	not _disk_with_key(mapping)
}

# Copies that are not encrypted are told by ANX-TF-AWS-0134 and ANX-TF-AWS-0388.
_faulty contains ["policy_details", h, "schedule", i, "cross_region_copy_rule", j, "cmk_arn"] if {
	some h, details in aws.list(input.subject.config.policy_details)
	some i, schedule in aws.list(details.schedule)
	some j, rule in aws.list(schedule.cross_region_copy_rule)
	_encrypted_without_key(rule)
}

_faulty contains path if {
	some h, details in aws.list(input.subject.config.policy_details)
	some i, action in aws.list(details.action)
	some j, copy in aws.list(action.cross_region_copy)
	_encrypted_without_key(copy.encryption_configuration[0])
	path := ["policy_details", h, "action", i, "cross_region_copy", j, "encryption_configuration", 0, "cmk_arn"]
}

_encrypted_without_key(copy) if {
	values.is_true(copy.encrypted)
	not aws_settings.customer_key(copy.cmk_arn)
}

_encrypted_without_key(copy) if {
	values.is_true(copy.encrypted)
	not copy.cmk_arn
}

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)

_with_key(target) if aws_settings.customer_key(target.ami_distribution_configuration[0].kms_key_id)

_with_key(target) if not target.ami_distribution_configuration

_disk_with_key(mapping) if aws_settings.customer_key(mapping.ebs[0].kms_key_id)
