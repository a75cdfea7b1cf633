# METADATA
# title: Policies name the actions of a service
# description: >-
#   Checks that no policy of an identity allows every action of a service. New actions of the service come with it,
#   and most are never needed.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0271
#   severity: medium
#   topic: iam-full-admin-policy
#   subjects:
#   - aws_iam_policy
#   - aws_iam_role_policy
#   - aws_iam_user_policy
#   - aws_iam_group_policy
#   - aws_iam_role
#   - aws_ssoadmin_permission_set_inline_policy
#   - data.aws_iam_policy_document
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "rights of administrators are given on purpose"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: whether the named actions are needed
#   remediation: Replace `service:*` in `Action` by the actions that the task needs.
package policies.terraform.aws.iam_no_service_wildcards

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	some entry in iam.identity_statements
	some action in iam.actions(entry.statement)
	regex.match(`^([a-z0-9-]+:)?[*](:[*])?$`, lower(action))
	path := iam.at(entry, "Action")
	text := sprintf("allows %s", [action])
}
