# METADATA
# title: Members have no access to code by default
# description: >-
#   Checks that members of the organization get no right to write on all repositories by being members, and cannot
#   make repositories public. Access to code is then given by team and by need.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/organization_settings
# - https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/setting-base-permissions-for-an-organization
# custom:
#   id: ANX-TF-GH-0018
#   severity: medium
#   topic: repository-visibility
#   subjects: [github_organization_settings]
#   controls:
#   - {id: A.8.4, strength: demonstrates, rationale: "the right to change code is given and not a default"}
#   - {id: A.5.15, strength: supports, rationale: "access is granted by need"}
#   - {id: A.5.18, strength: supports, rationale: "rights come from a team and end with it"}
#   does_not_show: >-
#     which teams have access to which repository
#   remediation: >-
#     Set `default_repository_permission` to `"none"` or `"read"`, and `members_can_create_public_repositories =
#     false`.
package policies.terraform.github.members_without_default_access

import data.policies.lib.values

deny contains finding if {
	input.subject.config.default_repository_permission in {"write", "admin"}
	finding := {
		"message": sprintf("%s lets every member change every repository", [input.subject.address]),
		"path": ["default_repository_permission"],
	}
}

deny contains finding if {
	some key in ["members_can_create_public_repositories", "members_can_fork_private_repositories"]
	values.is_true(input.subject.config[key])
	finding := {
		"message": sprintf("%s lets every member take code outside", [input.subject.address]),
		"path": [key],
	}
}
