# METADATA
# title: Failed security scans stop the pipeline
# description: >-
#   Checks that steps which scan for weaknesses do not set `continueOnError`. A scan whose end is ignored finds things
#   that nobody has to mend.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/tasks#task-control-options
# - https://learn.microsoft.com/en-us/azure/devops/repos/security/configure-github-advanced-security-features
# custom:
#   id: ANX-AZP-0019
#   severity: medium
#   topic: security-testing
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.8.29, strength: supports, rationale: "the result of security tests decides whether a change goes on"}
#   - {id: A.8.8, strength: supports, rationale: "known weaknesses stop the pipeline"}
#   does_not_show: what the scan covers, and that its findings make the step fail
#   remediation: Remove `continueOnError` from the step, and record exceptions in the settings of the scanner.
package policies.azure_pipelines.security_scans_count

import data.policies.lib.scanners
import data.policies.lib.values

applies if _scans

deny contains finding if {
	_scans
	values.is_true(input.subject.config.continueOnError)
	finding := {
		"message": sprintf("%s scans for weaknesses, and its failure is ignored", [input.subject.address]),
		"path": ["continueOnError"],
	}
}

_scans if {
	some script in input.subject.views.scripts
	scanners.runs(script.text)
}

_scans if count(scanners.kinds(input.subject.views.task.name)) > 0
