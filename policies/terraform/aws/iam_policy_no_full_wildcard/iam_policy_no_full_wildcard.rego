# METADATA
# title: IAM policies do not grant everything
# description: >-
#   Checks that no statement allows every action on every resource. Such a policy makes an administrator of whoever
#   holds it, and of whoever takes over their session.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
# custom:
#   id: ANX-TF-AWS-0011
#   severity: high
#   topic: least-privilege
#   subjects:
#   - aws_iam_policy
#   - aws_iam_role_policy
#   - aws_iam_user_policy
#   - aws_iam_group_policy
#   - data.aws_iam_policy_document
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "access is granted by need and not as a whole"}
#   - {id: A.5.18, strength: supports, rationale: "rights that are given are stated one by one"}
#   - {id: A.8.2, strength: demonstrates, rationale: "no policy of the code hands out unlimited rights"}
#   does_not_show: >-
#     broad grants short of everything (`iam:*`, `NotAction`), AWS managed policies such as AdministratorAccess that are
#     attached by name, and who holds the policy
#   remediation: List the actions and resources that are needed in `actions` and `resources` (`Action`, `Resource`).
package policies.terraform.aws.iam_policy_no_full_wildcard

import data.policies.lib.iam

deny contains finding if {
	some entry in iam.identity_statements
	iam.every_action(entry.statement)
	iam.every_resource(entry.statement)
	finding := {"message": _message(_position(entry.path)), "path": iam.at(entry, "Action")}
}

# JSON may give one statement without a list.
_position(path) := path[count(path) - 1] + 1 if is_number(path[count(path) - 1])

_position(path) := 1 if not is_number(path[count(path) - 1])

_message(position) := sprintf("%s allows every action on every resource (statement %d)", [
	input.subject.address,
	position,
])
