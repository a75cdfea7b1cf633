# METADATA
# title: Branch protection binds administrators
# description: >-
#   Checks that the protection of a branch holds for administrators, too, and that a ruleset is enforced and not only
#   evaluated. An exception for those who can do most leaves the accounts open that are worth most to an intruder.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-TF-GH-0008
#   severity: medium
#   topic: branch-protection
#   subjects: [github_branch_protection, github_branch_protection_v3, github_repository_ruleset, github_organization_ruleset]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "nobody can leave out the approval of changes"}
#   - {id: A.8.2, strength: supports, rationale: "privileged people are bound by the same rule"}
#   does_not_show: >-
#     who can change the protection itself
#   remediation: >-
#     Set `enforce_admins = true`; in a ruleset, set `enforcement = "active"` and remove `bypass_actors` with
#     `bypass_mode = "always"`.
package policies.terraform.github.administrators_bound

import data.policies.lib.values

deny contains finding if {
	not _ruleset
	not values.is_true(object.get(input.subject.config, "enforce_admins", false))
	finding := {"message": sprintf("%s does not bind administrators", [input.subject.address]), "path": ["enforce_admins"]}
}

deny contains finding if {
	input.subject.config.enforcement in {"disabled", "evaluate"}
	finding := {"message": sprintf("%s is not enforced", [input.subject.address]), "path": ["enforcement"]}
}

deny contains finding if {
	some i, actor in input.subject.config.bypass_actors
	actor.actor_type in {"OrganizationAdmin", "RepositoryRole"}
	object.get(actor, "bypass_mode", "always") == "always"
	finding := {
		"message": sprintf("%s lets people pass it by at any time", [input.subject.address]),
		"path": ["bypass_actors", i],
	}
}

_ruleset if endswith(input.subject.type, "_ruleset")
