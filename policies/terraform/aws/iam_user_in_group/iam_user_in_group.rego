# METADATA
# title: Users are members of a group
# description: >-
#   Checks that users are members of a group and that groups have members, so that rights are given to tasks and not to
#   persons, and no group waits unnoticed with the rights that it has.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html
# custom:
#   id: ANX-TF-AWS-0237
#   severity: low
#   topic: iam-user-policies
#   subjects: [aws_iam_group, aws_iam_group_membership, aws_iam_user, aws_iam_user_group_membership]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "rights are given by group"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed by group"}
#   does_not_show: what the groups may do
#   remediation: >-
#     Add an `aws_iam_user_group_membership` for the user or an `aws_iam_group_membership` for the group, and name the
#     members in `users`, or the groups in `groups`.
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

_faults contains {"text": "has no members", "path": []} if {
	input.subject.type == "aws_iam_group"
	not _member
}

_faults contains {"text": "belongs to no group", "path": []} if {
	input.subject.type == "aws_iam_user"
	not _member
}

_member if input.related.aws_iam_group_membership

_member if input.related.aws_iam_user_group_membership
