# METADATA
# title: Workflows avoid privileged events of outsiders
# description: >-
#   Checks that workflows do not start on `pull_request_target` or `workflow_run`. Both run with the secrets and the
#   token of the repository on something that an outsider sent, and a mistake in any step hands these over. Workflows
#   that only label or greet do not count.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
# - https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
# custom:
#   id: ANX-GHA-0109
#   severity: medium
#   topic: dangerous-trigger
#   subjects: [github.workflow]
#   controls:
#   - {id: A.8.25, strength: supports, rationale: "changes of outsiders are built without rights"}
#   - {id: A.8.31, strength: supports, rationale: "code under test stays apart from secrets"}
#   - {id: A.8.4, strength: supports, rationale: "events of outsiders do not run with the rights of the repository"}
#   does_not_show: that a workflow on other events handles what outsiders send with care
#   remediation: >-
#     Use `pull_request`, and keep what needs rights in a workflow that acts on pushes to protected branches.
package policies.github_actions.no_dangerous_triggers

deny contains finding if {
	some trigger in input.subject.views.triggers
	trigger in {"pull_request_target", "workflow_run"}
	not _only_labels
	finding := {
		"message": sprintf("%s runs with the rights of the repository on `%s`", [input.subject.address, trigger]),
		"path": ["on", trigger],
	}
}

# Steps of these actions do not touch what was sent.
_only_labels if {
	count(_steps) > 0
	every step in _steps {
		regex.match(`^actions/(labeler|first-interaction|stale)@`, lower(step.uses))
	}
}

_steps contains step if {
	some job in input.subject.config.jobs
	is_array(job.steps)
	some step in job.steps
}
