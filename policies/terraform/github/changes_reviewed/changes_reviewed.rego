# METADATA
# title: Changes to protected branches are reviewed
# description: >-
#   Checks that protected branches need at least one approving review. Without it one person, or one stolen account,
#   can put code into a release.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-TF-GH-0004
#   severity: high
#   topic: required-reviews
#   subjects: [github_branch_protection, github_branch_protection_v3, github_repository_ruleset, github_organization_ruleset]
#   controls:
#   - {id: A.8.32, strength: demonstrates, rationale: "changes are approved by a second person before they take effect"}
#   - {id: A.5.3, strength: supports, rationale: "who writes a change does not approve it"}
#   - {id: A.8.25, strength: supports, rationale: "review is a fixed step of development"}
#   does_not_show: >-
#     how thorough reviews are, and who may bypass the rule
#   remediation: >-
#     Add `required_pull_request_reviews` with `required_approving_review_count` of 1 or more, or `pull_request` in
#     the `rules` of a ruleset.
package policies.terraform.github.changes_reviewed

applies if not _ruleset

applies if input.subject.config.target == "branch"

deny contains finding if {
	some path in _unreviewed
	finding := {"message": sprintf("%s takes changes that nobody has reviewed", [input.subject.address]), "path": path}
}

_ruleset if endswith(input.subject.type, "_ruleset")

_unreviewed contains [] if {
	not _ruleset
	not input.subject.config.required_pull_request_reviews
}

# The default is one.
_unreviewed contains ["required_pull_request_reviews", i, "required_approving_review_count"] if {
	some i, reviews in input.subject.config.required_pull_request_reviews
	reviews.required_approving_review_count == 0
}

_unreviewed contains ["rules", i] if {
	some i, rules in input.subject.config.rules
	not rules.pull_request
}

# The default is none.
_unreviewed contains ["rules", i, "pull_request", j] if {
	some i, rules in input.subject.config.rules
	some j, request in rules.pull_request
	object.get(request, "required_approving_review_count", 0) == 0
}
