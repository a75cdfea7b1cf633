# METADATA
# title: Authors do not approve their own changes
# description: >-
#   Checks that neither the author nor those who added commits can approve a merge request, that people cannot change
#   who has to approve, and that a push takes approvals back. Otherwise one person can put code into a release.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/project_level_mr_approvals
# - https://docs.gitlab.com/user/project/merge_requests/approvals/settings/
# custom:
#   id: ANX-TF-GL-0005
#   severity: high
#   topic: required-reviews
#   subjects: [gitlab_project_level_mr_approvals]
#   controls:
#   - {id: A.5.3, strength: demonstrates, rationale: "who writes a change cannot approve it"}
#   - {id: A.8.32, strength: supports, rationale: "what was approved is what goes in"}
#   does_not_show: >-
#     how many approvals are needed
#   remediation: >-
#     Set `merge_requests_author_approval = false`, `merge_requests_disable_committers_approval = true`,
#     `disable_overriding_approvers_per_merge_request = true` and `reset_approvals_on_push = true`.
package policies.terraform.gitlab.authors_do_not_approve

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.merge_requests_author_approval)
	finding := _finding("authors approve their own changes", ["merge_requests_author_approval"])
}

deny contains finding if {
	some key, what in {
		"merge_requests_disable_committers_approval": "people approve what they added to",
		"disable_overriding_approvers_per_merge_request": "people choose who has to approve",
		"reset_approvals_on_push": "approvals hold after another push",
	}
	not values.is_true(object.get(input.subject.config, key, false))
	finding := _finding(what, [key])
}

_finding(what, path) := {"message": sprintf("%s: %s", [input.subject.address, what]), "path": path}
