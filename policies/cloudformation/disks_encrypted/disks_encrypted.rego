# METADATA
# title: Disks of servers are encrypted
# description: >-
#   Checks that volumes, snapshots that are copied, the disks of instances are encrypted. Snapshots
#   of a plain disk can be shared or copied with everything on it.
# related_resources:
# - https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html
# custom:
#   id: ANX-CFN-0132
#   severity: high
#   topic: disk-encryption
#   subjects:
#     ["AWS::AutoScaling::LaunchConfiguration", "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::EC2::Volume",
#     "AWS::ImageBuilder::ImageRecipe"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: >-
#     that the account encrypts disks by default, which covers what states nothing, and which key is used
#   remediation: >-
#     Set `Encrypted: true` where the message says, for an instance in `Ebs` of every entry of `BlockDeviceMappings`.
package policies.cloudformation.disks_encrypted

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

_required contains ["Properties", "Encrypted"] if input.subject.type == "AWS::EC2::Volume"

_required contains ["Properties", "BlockDeviceMappings"] if {
	input.subject.type in {"AWS::AutoScaling::LaunchConfiguration", "AWS::EC2::Instance"}
}

_met contains ["Properties", "Encrypted"] if values.is_true(input.subject.config.Properties.Encrypted)

_met contains ["Properties", "BlockDeviceMappings"] if {
	aws_settings.given(input.subject.config.Properties.BlockDeviceMappings)
}

_faulty contains ["Properties", "BlockDeviceMappings", i, "Ebs", "Encrypted"] if {
	is_array(input.subject.config.Properties.BlockDeviceMappings)
	some i, mapping in input.subject.config.Properties.BlockDeviceMappings
	not _encrypted(mapping)
}

_faulty contains ["Properties", "LaunchTemplateData", "BlockDeviceMappings", i, "Ebs", "Encrypted"] if {
	is_array(input.subject.config.Properties.LaunchTemplateData.BlockDeviceMappings)
	some i, mapping in input.subject.config.Properties.LaunchTemplateData.BlockDeviceMappings
	not _encrypted(mapping)
}

_message(path) := sprintf("%s has an unencrypted disk: `%s`", [input.subject.address, aws_settings.dotted(path)])

_encrypted(mapping) if values.is_true(mapping.Ebs.Encrypted)

# Disks of the host, and devices that are left out, have no such block.
_encrypted(mapping) if not mapping.Ebs
