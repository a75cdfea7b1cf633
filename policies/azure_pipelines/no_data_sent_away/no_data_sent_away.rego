# METADATA
# title: Scripts send no secrets away
# description: >-
#   Checks that no script sends all variables, the token of the job or files with keys to another host, or anything
#   to a service that catches requests. It is what code does that an intruder placed in a pipeline.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/set-secret-variables
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/cross-platform-scripting
# custom:
#   id: ANX-AZP-0006
#   severity: high
#   topic: malicious-commands
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.8.12, strength: supports, rationale: "known ways to send credentials out of the pipeline are absent"}
#   - {id: A.8.7, strength: supports, rationale: "scripts of the pipeline are checked for commands of intruders"}
#   - {id: A.5.17, strength: supports, rationale: "credentials of the pipeline are not handed to others"}
#   does_not_show: that programs which the script calls do no such thing
#   remediation: >-
#     Remove the command, find out who added it, and change the secrets that the job could read.
package policies.azure_pipelines.no_data_sent_away

import data.policies.lib.shell

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some script in input.subject.views.scripts
	some text in shell.leaks(script.text)
	finding := {
		"message": sprintf("%s sends secrets of the job to another host", [input.subject.address]),
		"path": array.concat(script.path, [text]),
	}
}
