# METADATA
# title: Merge requests need two approvals
# description: >-
#   Checks that a project, or the approval rules for it, asks for at least as many approvals as your rule says, two by
#   default. With none, the author alone can put a change into a release; with one, one account more is enough.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/project
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/project_approval_rule
# - https://docs.gitlab.com/user/project/merge_requests/approvals/
# custom:
#   id: ANX-TF-GL-0020
#   severity: low
#   topic: required-reviews
#   subjects: [gitlab_project]
#   controls:
#   - {id: A.5.3, strength: supports, rationale: "no two accounts alone can put a change into a release"}
#   - {id: A.8.32, strength: supports, rationale: "changes are approved by more than one person"}
#   does_not_show: >-
#     that authors do not approve their own changes; see ANX-TF-GL-0005
#   parameters:
#     minimum: {default: 2, description: "Approvals that a merge request needs."}
#   remediation: >-
#     Add a `gitlab_project_approval_rule` with `approvals_required = 2`, or set `approvals_before_merge = 2`.
package policies.terraform.gitlab.two_approvals

import data.policies.lib.values

applies if not _archived

deny contains finding if {
	_approvals < data.parameters["ANX-TF-GL-0020"].minimum
	finding := {
		"message": sprintf("%s takes changes with %v approvals", [input.subject.address, _approvals]),
		"path": ["approvals_before_merge"],
	}
}

# Each rule has to be met, so that what they ask for adds up.
_approvals := max([_of_project, sum([needed |
	some rule in input.related.gitlab_project_approval_rule
	needed := values.number(rule.config.approvals_required)
])])

_of_project := values.number(input.subject.config.approvals_before_merge)

_of_project := 0 if not input.subject.config.approvals_before_merge

_archived if values.is_true(input.subject.config.archived)
