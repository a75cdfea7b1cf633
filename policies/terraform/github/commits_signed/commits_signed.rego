# METADATA
# title: Protected branches take signed commits
# description: >-
#   Checks that protected branches take signed commits only. The name and address in a commit are free text; a
#   signature ties the change to a key of the person who made it.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-TF-GH-0003
#   severity: medium
#   topic: signed-commits
#   subjects: [github_branch_protection, github_branch_protection_v3, github_repository_ruleset, github_organization_ruleset]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "changes can be tied to who made them"}
#   - {id: A.8.4, strength: supports, rationale: "nobody can add code under the name of another"}
#   does_not_show: >-
#     whose keys are accepted, and that they are kept safe
#   remediation: >-
#     Set `require_signed_commits = true`, or `required_signatures = true` in the `rules` of a ruleset.
package policies.terraform.github.commits_signed

import data.policies.lib.values

applies if not _ruleset

applies if input.subject.config.target == "branch"

deny contains finding if {
	not _ruleset
	not values.is_true(object.get(input.subject.config, "require_signed_commits", false))
	finding := _finding(["require_signed_commits"])
}

deny contains finding if {
	_ruleset
	some i, rules in input.subject.config.rules
	not values.is_true(object.get(rules, "required_signatures", false))
	finding := _finding(["rules", i, "required_signatures"])
}

_ruleset if endswith(input.subject.type, "_ruleset")

_finding(path) := {"message": sprintf("%s takes commits without a signature", [input.subject.address]), "path": path}
