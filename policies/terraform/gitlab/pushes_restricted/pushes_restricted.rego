# METADATA
# title: Nobody pushes to protected branches
# description: >-
#   Checks that developers do not push to a protected branch without a merge request. A push passes every review and
#   check by.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/branch_protection
# - https://docs.gitlab.com/user/project/repository/branches/protected/
# custom:
#   id: ANX-TF-GL-0003
#   severity: medium
#   topic: required-reviews
#   subjects: [gitlab_branch_protection]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "changes go through a merge request"}
#   - {id: A.5.3, strength: supports, rationale: "who writes a change does not put it in alone"}
#   does_not_show: >-
#     that merge requests need approvals; see ANX-TF-GL-0005
#   remediation: >-
#     Set `push_access_level = "no one"` or `"maintainer"`.
package policies.terraform.gitlab.pushes_restricted

deny contains finding if {
	input.subject.config.push_access_level == "developer"
	finding := {
		"message": sprintf("%s lets developers push without a merge request", [input.subject.address]),
		"path": ["push_access_level"],
	}
}
