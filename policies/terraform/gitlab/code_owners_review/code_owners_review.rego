# METADATA
# title: Code owners review changes
# description: >-
#   Checks that protected branches need the approval of code owners. Otherwise anyone who may merge can approve a
#   change to a part that others answer for.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/branch_protection
# - https://docs.gitlab.com/user/project/codeowners/
# custom:
#   id: ANX-TF-GL-0002
#   severity: medium
#   topic: code-ownership
#   subjects: [gitlab_branch_protection]
#   controls:
#   - {id: A.8.4, strength: supports, rationale: "those who answer for a part of the code approve changes to it"}
#   - {id: A.8.32, strength: supports, rationale: "changes are approved by the people responsible"}
#   does_not_show: >-
#     that CODEOWNERS covers the code
#   remediation: >-
#     Set `code_owner_approval_required = true`.
package policies.terraform.gitlab.code_owners_review

import data.policies.lib.values

deny contains finding if {
	not values.is_true(object.get(input.subject.config, "code_owner_approval_required", false))
	finding := {
		"message": sprintf("%s takes changes that no code owner has approved", [input.subject.address]),
		"path": ["code_owner_approval_required"],
	}
}
