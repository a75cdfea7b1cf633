# METADATA
# title: Changes need two approvals
# description: >-
#   Checks that protected branches which need reviews need at least as many as your rule says, two by default. With
#   one, an author and a single other account, or one account that was taken over, are enough.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-TF-GH-0005
#   severity: low
#   topic: required-reviews
#   subjects: [github_branch_protection, github_branch_protection_v3, github_repository_ruleset, github_organization_ruleset]
#   controls:
#   - {id: A.5.3, strength: supports, rationale: "no two accounts alone can put a change into a release"}
#   - {id: A.8.32, strength: supports, rationale: "changes are approved by more than one person"}
#   does_not_show: >-
#     that the reviewers know the code
#   parameters:
#     minimum: {default: 2, description: "Approvals that a change needs."}
#   remediation: >-
#     Set `required_approving_review_count = 2`.
package policies.terraform.github.two_approvals

import data.policies.lib.values

applies if count(_reviews) > 0

deny contains finding if {
	some review in _reviews
	review.count < data.parameters["ANX-TF-GH-0005"].minimum
	finding := {
		"message": sprintf("%s takes changes with %d approvals", [input.subject.address, review.count]),
		"path": array.concat(review.path, ["required_approving_review_count"]),
	}
}

_reviews contains {"path": ["required_pull_request_reviews", i], "count": number} if {
	some i, reviews in input.subject.config.required_pull_request_reviews
	number := values.number(object.get(reviews, "required_approving_review_count", 1))
	number > 0
}

_reviews contains {"path": ["rules", i, "pull_request", j], "count": number} if {
	some i, rules in input.subject.config.rules
	some j, request in rules.pull_request
	number := values.number(object.get(request, "required_approving_review_count", 0))
	number > 0
}
