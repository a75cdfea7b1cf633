# METADATA
# title: Policies name the roles that may be passed
# description: >-
#   Checks that `iam:PassRole` is not allowed on every role. Whoever may pass every role to a service works with the
#   most powerful one.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0279
#   severity: high
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
#   - {id: A.8.2, strength: demonstrates, rationale: "powerful roles cannot be borrowed"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: which services the role may be passed to
#   remediation: Name the ARNs of the roles in `Resource`.
package policies.terraform.aws.iam_pass_role_scoped

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "may pass every role", "path": path} if {
	some entry in iam.identity_statements
	not iam.every_action(entry.statement)
	count(iam.granted(entry.statement, {"iam:PassRole"})) > 0
	_every_role(entry.statement)
	path := iam.at(entry, "Resource")
}

_every_role(statement) if iam.every_resource(statement)

_every_role(statement) if {
	some resource in iam.listed(statement.Resource)
	regex.match(`^arn:aws[a-z-]*:iam::[^:]*:(role/)?[*]$`, resource)
}

_every_role(statement) if {
	some resource in iam.listed(statement.resources)
	regex.match(`^arn:aws[a-z-]*:iam::[^:]*:(role/)?[*]$`, resource)
}
