# METADATA
# title: No identity gets the administrator's policy
# description: >-
#   Checks that the managed policies for administrators are not attached to roles, users, groups or permission sets.
#   Whoever takes over the identity owns the account.
# related_resources:
# - https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
# custom:
#   id: ANX-TF-AWS-0282
#   severity: high
#   topic: iam-full-admin-policy
#   subjects:
#   - aws_iam_role
#   - aws_iam_policy_attachment
#   - aws_iam_role_policy_attachment
#   - aws_iam_user_policy_attachment
#   - aws_iam_group_policy_attachment
#   - aws_ssoadmin_managed_policy_attachment
#   - aws_iam_role_policy_attachments_exclusive
#   - data.aws_iam_policy
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "no identity holds all rights"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.3, strength: supports, rationale: "one identity cannot do everything"}
#   does_not_show: policies of one's own that allow as much
#   remediation: Attach a policy that names the actions and resources that the task needs.
package policies.terraform.aws.iam_admin_policy_not_attached

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "gets all rights", "path": ["policy_arn"]} if _admin(input.subject.config.policy_arn)

_faults contains {"text": "gets all rights", "path": ["managed_policy_arn"]} if {
	_admin(input.subject.config.managed_policy_arn)
}

_faults contains {"text": "gets all rights", "path": ["managed_policy_arns", i]} if {
	some i, arn in aws.list(input.subject.config.managed_policy_arns)
	_admin(arn)
}

_faults contains {"text": "gets all rights", "path": ["policy_arns", i]} if {
	some i, arn in aws.list(input.subject.config.policy_arns)
	_admin(arn)
}

_faults contains {"text": "looks up a policy with all rights", "path": ["arn"]} if _admin(input.subject.config.arn)

_faults contains {"text": "looks up a policy with all rights", "path": ["name"]} if {
	input.subject.type == "data.aws_iam_policy"
	input.subject.config.name in {"AdministratorAccess", "IAMFullAccess", "SystemAdministrator"}
}

_admin(arn) if {
	is_string(arn)
	regex.match(`^arn:aws[a-z-]*:iam::aws:policy/(job-function/)?(AdministratorAccess|IAMFullAccess|SystemAdministrator)$`, arn)
}
