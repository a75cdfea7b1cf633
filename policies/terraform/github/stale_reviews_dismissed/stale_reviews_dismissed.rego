# METADATA
# title: New commits dismiss earlier approvals
# description: >-
#   Checks that a push to a reviewed change dismisses the approvals that it had, or needs an approval of the last
#   push. Otherwise an author can get a harmless change approved and add another to it.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset
# - https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
# custom:
#   id: ANX-TF-GH-0006
#   severity: medium
#   topic: required-reviews
#   subjects: [github_branch_protection, github_branch_protection_v3, github_repository_ruleset, github_organization_ruleset]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "what was approved is what goes in"}
#   - {id: A.5.3, strength: supports, rationale: "an author cannot add to a change after its approval"}
#   does_not_show: >-
#     that a new review looks at the whole change
#   remediation: >-
#     Set `dismiss_stale_reviews = true`, or `dismiss_stale_reviews_on_push = true` in the `pull_request` rule of a
#     ruleset.
package policies.terraform.github.stale_reviews_dismissed

import data.policies.lib.values

applies if count(_reviews) > 0

deny contains finding if {
	some review in _reviews
	not review.dismisses
	finding := {
		"message": sprintf("%s keeps approvals of a change that was pushed to since", [input.subject.address]),
		"path": review.path,
	}
}

_reviews contains {"path": ["required_pull_request_reviews", i], "dismisses": dismisses} if {
	some i, reviews in input.subject.config.required_pull_request_reviews
	dismisses := _dismisses(reviews)
}

_reviews contains {"path": ["rules", i, "pull_request", j], "dismisses": dismisses} if {
	some i, rules in input.subject.config.rules
	some j, request in rules.pull_request
	dismisses := _dismisses(request)
}

_dismisses(reviews) if values.is_true(reviews.dismiss_stale_reviews)

_dismisses(reviews) if values.is_true(reviews.dismiss_stale_reviews_on_push)

_dismisses(reviews) if values.is_true(reviews.require_last_push_approval)

_dismisses(reviews) := false if {
	not values.is_true(object.get(reviews, "dismiss_stale_reviews", false))
	not values.is_true(object.get(reviews, "dismiss_stale_reviews_on_push", false))
	not values.is_true(object.get(reviews, "require_last_push_approval", false))
}
