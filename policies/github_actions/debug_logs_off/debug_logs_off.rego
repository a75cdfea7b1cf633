# METADATA
# title: Debug logs are off
# description: >-
#   Checks that no workflow switches on debug logs with `ACTIONS_STEP_DEBUG` or `ACTIONS_RUNNER_DEBUG`. They hold the
#   variables and answers that actions handle, some of which are not masked, and everyone who can read the repository
#   can read them.
# related_resources:
# - https://docs.github.com/en/actions/how-tos/monitor-workflows/enable-debug-logging
# custom:
#   id: ANX-GHA-0123
#   severity: low
#   topic: secret-exposure
#   subjects: [github.workflow, github.job, github.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials do not appear in debug logs"}
#   - {id: A.8.9, strength: supports, rationale: "debugging is off in normal operation"}
#   does_not_show: that it is not switched on as a secret or a variable of the repository
#   remediation: Remove the variable from `env`, and use `Re-run jobs` with debug logging when you need it.
package policies.github_actions.debug_logs_off

import data.policies.lib.values

deny contains finding if {
	env := input.subject.config.env
	is_object(env)
	some name, value in env
	upper(name) in {"ACTIONS_STEP_DEBUG", "ACTIONS_RUNNER_DEBUG", "RUNNER_DEBUG"}
	values.is_true(sprintf("%v", [value]))
	finding := {
		"message": sprintf("%s switches on debug logs", [input.subject.address]),
		"path": ["env", name],
	}
}
