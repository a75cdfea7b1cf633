# METADATA
# title: No identity can give itself more rights
# description: >-
#   Checks that the statements of a policy do not hold, together, actions by which an identity can give itself more
#   rights: changing policies, or passing a role to something that it can start.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0277
#   severity: high
#   topic: iam-privilege-escalation
#   subjects:
#   - aws_iam_policy
#   - aws_iam_role_policy
#   - aws_iam_user_policy
#   - aws_iam_group_policy
#   - aws_iam_role
#   - aws_ssoadmin_permission_set_inline_policy
#   - data.aws_iam_policy_document
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "rights cannot be raised by their holder"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: combinations over several policies
#   remediation: >-
#     Restrict `iam:PassRole` and the actions that change policies to named resources, or add a permissions boundary
#     as a `Condition`.
package policies.terraform.aws.iam_no_privilege_escalation

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	not _admin
	some entry in iam.identity_statements
	granted := iam.granted(entry.statement, iam.escalations(iam.identity_statements))
	count(granted) > 0
	path := iam.at(entry, "Action")
	text := sprintf("can give itself more rights: %s", [concat(", ", granted)])
}

_admin if {
	some entry in iam.identity_statements
	iam.every_action(entry.statement)
}
