# METADATA
# title: Users are members of a group
# description: >-
#   Checks that every user belongs to a group, so that rights are given to tasks and not to persons. In Terraform it
#   checks that memberships and groups are not empty.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html
# custom:
#   id: ANX-CFN-0237
#   severity: low
#   topic: iam-user-policies
#   subjects: ["AWS::IAM::User"]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "rights are given by group"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed by group"}
#   does_not_show: what the groups may do
#   remediation: Set `Groups`.
package policies.cloudformation.iam_user_in_group

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is in no group", "path": ["Properties", "Groups"]} if {
	not input.related["AWS::IAM::UserToGroupAddition"]
	not _grouped
}

_grouped if aws.given(input.subject.config.Properties.Groups)
