# METADATA
# title: Disks of servers are encrypted
# description: >-
#   Checks that volumes, snapshots that are copied, the disks of instances are encrypted. Snapshots
#   of a plain disk can be shared or copied with everything on it.
# related_resources:
# - https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance
# custom:
#   id: ANX-TF-AWS-0132
#   severity: high
#   topic: disk-encryption
#   subjects:
#     [aws_ami, aws_ami_copy, aws_ebs_encryption_by_default, aws_ebs_snapshot_copy, aws_ebs_volume,
#     aws_imagebuilder_image_recipe, aws_instance, aws_launch_configuration, aws_launch_template]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     that the account encrypts disks by default, which covers what states nothing, and which key is used
#   remediation: >-
#     Set `encrypted = true` where the message says, for an instance in `root_block_device` and every
#     `ebs_block_device`.
package policies.terraform.aws.disks_encrypted

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

_required contains ["encrypted"] if {
	input.subject.type in {"aws_ami_copy", "aws_ebs_snapshot_copy", "aws_ebs_volume"}
}

_required contains ["root_block_device", 0, "encrypted"] if {
	input.subject.type in {"aws_instance", "aws_launch_configuration"}
}

_met contains ["encrypted"] if values.is_true(input.subject.config.encrypted)

_met contains ["root_block_device", 0, "encrypted"] if {
	values.is_true(input.subject.config.root_block_device[0].encrypted)
}

_faulty contains ["enabled"] if values.is_false(input.subject.config.enabled)

_faulty contains ["ebs_block_device", i, "encrypted"] if {
	some i, device in input.subject.config.ebs_block_device
	not _encrypted(device)
}

_faulty contains ["block_device_mappings", i, "ebs", 0, "encrypted"] if {
	some i, mapping in input.subject.config.block_device_mappings
	not _mapping_encrypted(mapping)
}

_faulty contains ["block_device_mapping", i, "ebs", 0, "encrypted"] if {
	some i, mapping in input.subject.config.block_device_mapping
	not _mapping_encrypted(mapping)
}

_message(path) := sprintf("%s has an unencrypted disk: `%s`", [input.subject.address, aws_settings.dotted(path)])

_encrypted(device) if values.is_true(device.encrypted)

# Disks of the host, and devices that are left out.
_encrypted(device) if device.virtual_name

_encrypted(device) if values.is_true(device.no_device)

# A disk of an image is encrypted as the snapshot is that it is made from.
_encrypted(device) if {
	input.subject.type == "aws_ami"
	device.snapshot_id
}

_mapping_encrypted(mapping) if values.is_true(mapping.ebs[0].encrypted)

# Disks of the host, and devices that are left out, have no such block.
_mapping_encrypted(mapping) if not mapping.ebs
