# METADATA
# title: Roles are given to accounts of the organisation
# description: >-
#   Checks that no binding of a project, folder or organisation names a private account at Gmail. The organisation can
#   neither lock such an account nor ask it for a second factor.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam
# - https://docs.cloud.google.com/resource-manager/docs/organization-policy/restricting-domains
# custom:
#   id: ANX-TF-GOOGLE-0058
#   severity: high
#   topic: iam-foreign-accounts
#   subjects:
#   - google_project_iam_member
#   - google_project_iam_binding
#   - google_folder_iam_member
#   - google_folder_iam_binding
#   - google_organization_iam_member
#   - google_organization_iam_binding
#   - data.google_iam_policy
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "identities are managed by the organisation"}
#   - {id: A.5.18, strength: supports, rationale: "rights end when people leave"}
#   - {id: A.5.15, strength: supports, rationale: "access follows known identities"}
#   does_not_show: that accounts of the organisation are locked in time
#   remediation: Name an account or group of the organisation in `member` or `members`.
package policies.terraform.google.iam_no_consumer_accounts

deny contains finding if {
	_private(input.subject.config.member)
	finding := {"message": _message, "path": ["member"]}
}

deny contains finding if {
	is_array(input.subject.config.members)
	some i, member in input.subject.config.members
	_private(member)
	finding := {"message": _message, "path": ["members", i]}
}

deny contains finding if {
	is_array(input.subject.config.binding)
	some i, binding in input.subject.config.binding
	is_array(binding.members)
	some j, member in binding.members
	_private(member)
	finding := {"message": _message, "path": ["binding", i, "members", j]}
}

_private(member) if regex.match(`@(gmail|googlemail)\.com$`, member)

_message := sprintf("%s gives a private account a role", [input.subject.address])
