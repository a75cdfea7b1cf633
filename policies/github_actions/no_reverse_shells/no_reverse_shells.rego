# METADATA
# title: Pipelines open no shell to other hosts
# description: >-
#   Checks that no script connects a shell to another host or sends data to a bare address by netcat or `/dev/tcp`. A
#   pipeline has no need of it, and it is what a script that an intruder placed does.
# related_resources:
# - https://attack.mitre.org/techniques/T1059/004/
# - https://docs.github.com/en/actions/reference/security/secure-use
# custom:
#   id: ANX-GHA-0115
#   severity: critical
#   topic: malicious-commands
#   subjects: [github.step]
#   controls:
#   - {id: A.8.7, strength: supports, rationale: "scripts of the pipeline are checked for commands of intruders"}
#   - {id: A.8.28, strength: supports, rationale: "the pipeline holds no hidden access"}
#   does_not_show: that programs and actions which the script calls do no such thing
#   remediation: Remove the command, find out who added it, and change the secrets that the job could read.
package policies.github_actions.no_reverse_shells

import data.policies.lib.shell

applies if is_string(input.subject.config.run)

deny contains finding if {
	some text in shell.reverse_shells(input.subject.config.run)
	finding := {
		"message": sprintf("%s connects a shell or its data to another host", [input.subject.address]),
		"path": ["run", text],
	}
}
