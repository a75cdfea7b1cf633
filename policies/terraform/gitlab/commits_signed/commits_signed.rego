# METADATA
# title: Projects take signed commits
# description: >-
#   Checks that push rules refuse commits without a signature. The name and address in a commit are free text; a
#   signature ties the change to a key of the person who made it.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/project_push_rules
# - https://docs.gitlab.com/user/project/repository/push_rules/
# custom:
#   id: ANX-TF-GL-0021
#   severity: low
#   topic: signed-commits
#   subjects: [gitlab_project, gitlab_project_push_rules, gitlab_group]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "changes can be tied to who made them"}
#   - {id: A.8.4, strength: supports, rationale: "nobody can add code under the name of another"}
#   does_not_show: >-
#     whose keys are accepted, and rules of the whole installation
#   remediation: >-
#     Set `reject_unsigned_commits = true` in a `gitlab_project_push_rules`, or in `push_rules` of the project or
#     group.
package policies.terraform.gitlab.commits_signed

import data.policies.lib.push_rules

applies if push_rules.decides

deny contains finding if {
	not push_rules.on("reject_unsigned_commits")
	finding := {
		"message": sprintf("%s takes commits without a signature", [input.subject.address]),
		"path": push_rules.path("reject_unsigned_commits"),
	}
}
