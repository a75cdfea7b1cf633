# METADATA
# title: Rights are given to groups and roles, not to users
# description: >-
#   Checks that no policy is attached to or written into a user. Rights that hang on single users are missed when
#   people change their tasks.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   id: ANX-TF-AWS-0233
#   severity: medium
#   topic: iam-user-policies
#   subjects:
#   - aws_iam_user_policy
#   - aws_iam_user_policy_attachment
#   - aws_iam_policy_attachment
#   - aws_iam_user_policies_exclusive
#   - aws_iam_user_policy_attachments_exclusive
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "rights are given by role"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed by group"}
#   does_not_show: who is in which group
#   remediation: Attach the policy to a group with `aws_iam_group_policy_attachment`, or to a role.
package policies.terraform.aws.iam_user_policies

import data.policies.lib.aws

applies if input.subject.type != "aws_iam_policy_attachment"
applies if input.subject.config.users

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "gives rights to a user", "path": ["user"]} if {
	input.subject.type in {"aws_iam_user_policy", "aws_iam_user_policy_attachment"}
}

_faults contains {"text": "gives rights to a user", "path": ["users"]} if {
	input.subject.type == "aws_iam_policy_attachment"
	count(aws.list(input.subject.config.users)) > 0
}

_faults contains {"text": "gives rights to a user", "path": ["policy_arns"]} if {
	count(aws.list(input.subject.config.policy_arns)) > 0
}
