# METADATA
# title: Outside collaborators do not administer repositories
# description: >-
#   Checks that single people are not given the right to administer a repository. They can switch off its protection,
#   and nobody sees the right where rights of teams are reviewed.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_collaborator
# - https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
# custom:
#   id: ANX-TF-GH-0022
#   severity: medium
#   topic: least-privilege
#   subjects: [github_repository_collaborator, github_repository_collaborators]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "privileged rights go to few and by role"}
#   - {id: A.5.18, strength: supports, rationale: "rights come from a team and end with it"}
#   - {id: A.8.4, strength: supports, rationale: "the protection of code is not in the hands of single people"}
#   does_not_show: >-
#     which teams administer the repository
#   remediation: >-
#     Set `permission` to `"push"`, `"triage"` or `"pull"`, and give administration to a team.
package policies.terraform.github.collaborators_without_administration

deny contains finding if {
	input.subject.config.permission == "admin"
	finding := _finding(["permission"])
}

deny contains finding if {
	some i, user in input.subject.config.user
	user.permission == "admin"
	finding := _finding(["user", i, "permission"])
}

_finding(path) := {
	"message": sprintf("%s lets a single person administer the repository", [input.subject.address]),
	"path": path,
}
