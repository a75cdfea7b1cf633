# METADATA
# title: Changes pass their checks before they are merged
# description: >-
#   Checks that protected branches name checks which a change has to pass. Tests and scans whose result nothing waits
#   for do not keep a fault out.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-TF-GH-0009
#   severity: medium
#   topic: required-checks
#   subjects: [github_branch_protection, github_branch_protection_v3, github_repository_ruleset, github_organization_ruleset]
#   controls:
#   - {id: A.8.29, strength: supports, rationale: "tests and scans have to pass before a change is accepted"}
#   - {id: A.8.32, strength: supports, rationale: "changes are tested before they take effect"}
#   does_not_show: >-
#     what the checks look at
#   remediation: >-
#     Add `required_status_checks` with the names of the checks, or `required_status_checks` in the `rules` of a
#     ruleset.
package policies.terraform.github.status_checks_required

applies if not _ruleset

applies if input.subject.config.target == "branch"

deny contains finding if {
	some path in _unchecked
	finding := {"message": sprintf("%s takes changes whose checks have failed", [input.subject.address]), "path": path}
}

_ruleset if endswith(input.subject.type, "_ruleset")

_unchecked contains [] if {
	not _ruleset
	not input.subject.config.required_status_checks
}

_unchecked contains ["required_status_checks", i, "contexts"] if {
	some i, checks in input.subject.config.required_status_checks
	count(object.get(checks, "contexts", [])) + count(object.get(checks, "checks", [])) == 0
}

_unchecked contains ["rules", i] if {
	some i, rules in input.subject.config.rules
	not rules.required_status_checks
	not rules.required_workflows
	not rules.required_code_scanning
}
