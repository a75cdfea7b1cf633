# METADATA
# title: Debug logs are off
# description: >-
#   Checks that no pipeline switches on `CI_DEBUG_TRACE` or `CI_DEBUG_SERVICES`. They print every command and every
#   variable of the job, those with credentials included, to a log that is kept.
# related_resources:
# - https://docs.gitlab.com/ci/variables/variables_troubleshooting/#enable-debug-logging
# custom:
#   id: ANX-GLCI-0011
#   severity: medium
#   topic: secret-exposure
#   subjects: [gitlab.pipeline, gitlab.job, gitlab.default]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials do not appear in debug logs"}
#   - {id: A.8.9, strength: supports, rationale: "debugging is off in normal operation"}
#   does_not_show: that it is not switched on by a variable of the project or when a pipeline is started by hand
#   remediation: Remove the variable from `variables`, and set it by hand for the one run that needs it.
package policies.gitlab_ci.debug_logs_off

import data.policies.lib.values

applies if is_object(input.subject.config.variables)

deny contains finding if {
	some name, value in input.subject.config.variables
	name in {"CI_DEBUG_TRACE", "CI_DEBUG_SERVICES"}
	values.is_true(sprintf("%v", [value]))
	finding := {
		"message": sprintf("%s switches on debug logs", [input.subject.address]),
		"path": ["variables", name],
	}
}
