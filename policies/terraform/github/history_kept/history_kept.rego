# METADATA
# title: The history of protected branches stays
# description: >-
#   Checks that protected branches take no force pushes and cannot be deleted. Both remove the record of who changed
#   what, and let reviewed code be replaced by other code.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-TF-GH-0010
#   severity: medium
#   topic: force-pushes
#   subjects: [github_branch_protection, github_branch_protection_v3, github_repository_ruleset, github_organization_ruleset]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "the record of changes cannot be rewritten"}
#   - {id: A.8.4, strength: supports, rationale: "code that was reviewed cannot be replaced"}
#   - {id: A.5.28, strength: supports, rationale: "the history of the code is kept as evidence"}
#   does_not_show: >-
#     that copies of the repository are kept
#   remediation: >-
#     Remove `allows_force_pushes` and `allows_deletions`; in a ruleset set `non_fast_forward = true` and `deletion =
#     true`.
package policies.terraform.github.history_kept

import data.policies.lib.values

applies if not _ruleset

applies if input.subject.config.target == "branch"

deny contains finding if {
	values.is_true(input.subject.config.allows_force_pushes)
	finding := _finding("takes force pushes", ["allows_force_pushes"])
}

deny contains finding if {
	values.is_true(input.subject.config.allows_deletions)
	finding := _finding("can be deleted", ["allows_deletions"])
}

deny contains finding if {
	_ruleset
	some i, rules in input.subject.config.rules
	not values.is_true(object.get(rules, "non_fast_forward", false))
	finding := _finding("takes force pushes", ["rules", i, "non_fast_forward"])
}

deny contains finding if {
	_ruleset
	some i, rules in input.subject.config.rules
	not values.is_true(object.get(rules, "deletion", false))
	finding := _finding("can be deleted", ["rules", i, "deletion"])
}

_ruleset if endswith(input.subject.type, "_ruleset")

_finding(what, path) := {"message": sprintf("%s covers a branch that %s", [input.subject.address, what]), "path": path}
