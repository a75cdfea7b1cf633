# METADATA
# title: Projects, folders and organisations name who has roles
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. The role then holds for every resource below,
#   for everyone.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam
# - https://docs.cloud.google.com/iam/docs/principals-overview
# custom:
#   id: ANX-TF-GOOGLE-0049
#   severity: critical
#   topic: iam-public-access
#   subjects:
#   - google_project_iam_member
#   - google_project_iam_binding
#   - google_project_iam_policy
#   - google_folder_iam_member
#   - google_folder_iam_binding
#   - google_folder_iam_policy
#   - google_organization_iam_member
#   - google_organization_iam_binding
#   - google_organization_iam_policy
#   - google_billing_account_iam_member
#   - google_billing_account_iam_binding
#   - google_billing_account_iam_policy
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.3, strength: demonstrates, rationale: "access is not open to everyone"}
#   - {id: A.8.2, strength: supports, rationale: "rights are not open to everyone"}
#   does_not_show: that the named users need their roles
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.projects_not_public

import data.policies.lib.google

deny contains finding if {
	google.public(input.subject.config.member)
	finding := {"message": _message, "path": ["member"]}
}

deny contains finding if {
	is_array(input.subject.config.members)
	some i, member in input.subject.config.members
	google.public(member)
	finding := {"message": _message, "path": ["members", i]}
}

deny contains finding if {
	some policy in input.related["data.google_iam_policy"]
	google.public_policy(policy.config)
	finding := {"message": _message, "path": ["policy_data"]}
}

_message := sprintf("%s gives everyone a role in a project", [input.subject.address])
