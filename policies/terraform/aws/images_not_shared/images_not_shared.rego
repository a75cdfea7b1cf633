# METADATA
# title: Machine images are shared with the organization only
# description: >-
#   Checks that no permission to launch an image is given to everyone or to a single foreign account. What lies on the
#   disks of the image, keys and code included, can be read by whoever launches it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ami_launch_permission
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharing-amis.html
# custom:
#   id: ANX-TF-AWS-0366
#   severity: medium
#   topic: snapshot-ami-sharing
#   subjects: [aws_ami_launch_permission]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "images are not handed to strangers"}
#   - {id: A.5.15, strength: supports, rationale: "sharing follows need"}
#   - {id: A.8.12, strength: supports, rationale: "data on disks do not leave with an image"}
#   does_not_show: >-
#     that an account named is not one's own: accept the finding where it is
#   remediation: Share with `organization_arn` or `organizational_unit_arn` in place of `account_id` or `group`.
package policies.terraform.aws.images_not_shared

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "shares an image with a single account", "path": ["account_id"]} if {
	aws.given(input.subject.config.account_id)
}

_faults contains {"text": "shares an image with everyone", "path": ["group"]} if aws.given(input.subject.config.group)
