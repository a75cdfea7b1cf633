# METADATA
# title: Policies say what is allowed, not what is not
# description: >-
#   Checks that no statement allows everything except what it names in `NotAction` or `NotResource`. New services and
#   new resources are then allowed by themselves.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0278
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
#   - {id: A.8.2, strength: supports, rationale: "rights are given on purpose"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: whether the named actions are needed
#   remediation: Use `Action` and `Resource` in statements that allow.
package policies.terraform.aws.iam_no_inverted_statements

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "allows everything except some actions", "path": path} if {
	some entry in iam.identity_statements
	_excepts(entry.statement, "NotAction")
	path := iam.at(entry, "NotAction")
}

_faults contains {"text": "allows everything except some resources", "path": path} if {
	some entry in iam.identity_statements
	_excepts(entry.statement, "NotResource")
	path := iam.at(entry, "NotResource")
}

_excepts(statement, "NotAction") if statement.NotAction

_excepts(statement, "NotAction") if statement.not_actions

_excepts(statement, "NotResource") if statement.NotResource

_excepts(statement, "NotResource") if statement.not_resources
