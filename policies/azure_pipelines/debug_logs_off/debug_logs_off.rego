# METADATA
# title: Debug logs are off
# description: >-
#   Checks that no pipeline sets `system.debug`. Debug logs hold the variables and answers that tasks handle, some of
#   which are not masked, and they are kept as long as the run.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/troubleshooting/review-logs#configure-verbose-logs
# custom:
#   id: ANX-AZP-0014
#   severity: low
#   topic: secret-exposure
#   subjects: [azure_pipelines.pipeline, azure_pipelines.job]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials do not appear in debug logs"}
#   - {id: A.8.9, strength: supports, rationale: "debugging is off in normal operation"}
#   does_not_show: that it is not switched on in the settings of the pipeline or of one run
#   remediation: Remove `system.debug` from `variables`, and enable system diagnostics for the one run that needs it.
package policies.azure_pipelines.debug_logs_off

import data.policies.lib.values

applies if {
	input.subject.config.variables
	input.subject.address != "job"
}

deny contains finding if {
	is_object(input.subject.config.variables)
	some name, value in input.subject.config.variables
	lower(name) == "system.debug"
	values.is_true(value)
	finding := _finding(["variables", name])
}

deny contains finding if {
	is_array(input.subject.config.variables)
	some i, variable in input.subject.config.variables
	lower(variable.name) == "system.debug"
	values.is_true(variable.value)
	finding := _finding(["variables", i, "value"])
}

_finding(path) := {"message": sprintf("%s switches on debug logs", [input.subject.address]), "path": path}
