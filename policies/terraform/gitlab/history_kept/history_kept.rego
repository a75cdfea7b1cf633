# METADATA
# title: The history of protected branches stays
# description: >-
#   Checks that protected branches take no force pushes. They remove the record of who changed what, and let reviewed
#   code be replaced by other code.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/branch_protection
# - https://docs.gitlab.com/user/project/repository/branches/protected/
# custom:
#   id: ANX-TF-GL-0001
#   severity: medium
#   topic: force-pushes
#   subjects: [gitlab_branch_protection]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "the record of changes cannot be rewritten"}
#   - {id: A.8.4, strength: supports, rationale: "code that was reviewed cannot be replaced"}
#   does_not_show: >-
#     that copies of the repository are kept
#   remediation: >-
#     Remove `allow_force_push`, or set it to `false`.
package policies.terraform.gitlab.history_kept

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.allow_force_push)
	finding := {"message": sprintf("%s takes force pushes", [input.subject.address]), "path": ["allow_force_push"]}
}
