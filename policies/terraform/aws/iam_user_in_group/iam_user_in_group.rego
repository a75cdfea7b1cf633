# METADATA
# title: Users are members of a group
# description: >-
#   Checks that every user belongs to a group, so that rights are given to tasks and not to persons. In Terraform it
#   checks that memberships and groups are not empty.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html
# custom:
#   id: ANX-TF-AWS-0237
#   severity: low
#   topic: iam-user-policies
#   subjects: [aws_iam_group_membership, aws_iam_user_group_membership]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "rights are given by group"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed by group"}
#   does_not_show: what the groups may do
#   remediation: Name the members in `users`, or the groups in `groups`.
package policies.terraform.aws.iam_user_in_group

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no members", "path": ["users"]} if {
	input.subject.type == "aws_iam_group_membership"
	count(aws.list(input.subject.config.users)) == 0
}

_faults contains {"text": "names no groups", "path": ["groups"]} if {
	input.subject.type == "aws_iam_user_group_membership"
	count(aws.list(input.subject.config.groups)) == 0
}
