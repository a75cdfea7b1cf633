# METADATA
# title: Code owners review changes
# description: >-
#   Checks that protected branches which need reviews need one of the code owners. Otherwise anyone with access to
#   write can approve a change to a part that others answer for.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-TF-GH-0007
#   severity: medium
#   topic: code-ownership
#   subjects: [github_branch_protection, github_branch_protection_v3, github_repository_ruleset, github_organization_ruleset]
#   controls:
#   - {id: A.8.4, strength: supports, rationale: "those who answer for a part of the code approve changes to it"}
#   - {id: A.8.32, strength: supports, rationale: "changes are approved by the people responsible"}
#   - {id: A.5.2, strength: supports, rationale: "responsibility for parts of the code has an effect"}
#   does_not_show: >-
#     that CODEOWNERS covers the code
#   remediation: >-
#     Set `require_code_owner_reviews = true`, or `require_code_owner_review = true` in the `pull_request` rule of a
#     ruleset.
package policies.terraform.github.code_owners_review

import data.policies.lib.values

applies if count(_reviews) > 0

deny contains finding if {
	some review in _reviews
	not values.is_true(review.config[review.key])
	finding := {
		"message": sprintf("%s takes changes that no code owner has reviewed", [input.subject.address]),
		"path": array.concat(review.path, [review.key]),
	}
}

_reviews contains review if {
	some i, reviews in input.subject.config.required_pull_request_reviews
	review := {
		"path": ["required_pull_request_reviews", i],
		"key": "require_code_owner_reviews",
		"config": {"require_code_owner_reviews": object.get(reviews, "require_code_owner_reviews", false)},
	}
}

_reviews contains review if {
	some i, rules in input.subject.config.rules
	some j, request in rules.pull_request
	review := {
		"path": ["rules", i, "pull_request", j],
		"key": "require_code_owner_review",
		"config": {"require_code_owner_review": object.get(request, "require_code_owner_review", false)},
	}
}
