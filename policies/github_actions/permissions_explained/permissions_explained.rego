# METADATA
# title: Rights to write are explained
# description: >-
#   Checks that each right to write that a workflow or a job names has a comment beside or above it. Who reviews the
#   rights of the pipeline later can then tell which are needed and which may go.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
# custom:
#   id: ANX-GHA-0125
#   severity: low
#   topic: least-privilege
#   subjects: [github.workflow, github.job]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the need for each privileged right is on record"}
#   - {id: A.5.18, strength: supports, rationale: "a review of rights finds the reason beside the right"}
#   does_not_show: that the reason holds, and that the right is needed
#   remediation: "Add a comment to the right: `contents: write # creates the release`."
package policies.github_actions.permissions_explained

applies if count(_rights) > 0

deny contains finding if {
	some right in _rights
	not right.comment
	finding := {
		"message": sprintf("%s does not say why it needs to write %s", [input.subject.address, right.scope]),
		"path": right.path,
	}
}

_rights := [right |
	some right in input.subject.views.permissions
	right.access == "write"
]
