# METADATA
# title: Images are looked up by name and owner
# description: >-
#   Checks that the lookup of a machine image names its owners. Anyone can publish an image with the wanted name, and
#   the most recent one wins: the servers then boot what a stranger put there.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/ami
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-ami-allowed-amis.html
# custom:
#   id: ANX-TF-AWS-0152
#   severity: high
#   topic: registry-hardening
#   subjects: [data.aws_ami]
#   controls:
#   - {id: A.5.21, strength: demonstrates, rationale: "images come from named publishers"}
#   - {id: A.8.9, strength: supports, rationale: "the base of servers is known"}
#   does_not_show: >-
#     that the owner is to be trusted, and what the image contains
#   remediation: >-
#     Add `owners`, for example `["amazon"]` or the number of the account.
package policies.terraform.aws.image_lookup_with_owner

import data.policies.lib.aws_settings

# An image that is named by its id needs no owner.
applies if not _by_id

_by_id if {
	some filter in input.subject.config.filter
	filter.name in {"image-id", "owner-alias", "owner-id"}
}

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s takes the image of any account", [input.subject.address]), "path": path}
}

_required contains ["owners"]

_met contains ["owners"] if aws_settings.given(input.subject.config.owners)
