# METADATA
# title: Pipelines open no shell to other hosts
# description: >-
#   Checks that no script connects a shell to another host or sends data to a bare address by netcat or `/dev/tcp`.
#   A pipeline has no need of it, and it is what a script does that an intruder placed.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/set-secret-variables
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/cross-platform-scripting
# custom:
#   id: ANX-AZP-0005
#   severity: critical
#   topic: malicious-commands
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.8.7, strength: supports, rationale: "scripts of the pipeline are checked for commands of intruders"}
#   - {id: A.8.28, strength: supports, rationale: "the pipeline holds no hidden access"}
#   does_not_show: that programs which the script calls do no such thing
#   remediation: >-
#     Remove the command, find out who added it, and change the secrets that the job could read.
package policies.azure_pipelines.no_reverse_shells

import data.policies.lib.shell

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some script in input.subject.views.scripts
	some text in shell.reverse_shells(script.text)
	finding := {
		"message": sprintf("%s connects a shell or its data to another host", [input.subject.address]),
		"path": array.concat(script.path, [text]),
	}
}
