# METADATA
# title: Scripts send no secrets away
# description: >-
#   Checks that no script sends all variables, the token of the job or files with keys to another host, or anything to
#   a service that catches requests. It is what code does that an intruder placed in a pipeline.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#understanding-the-risk-of-script-injections
# custom:
#   id: ANX-GHA-0132
#   severity: high
#   topic: malicious-commands
#   subjects: [github.step]
#   controls:
#   - {id: A.8.12, strength: supports, rationale: "known ways to send credentials out of the pipeline are absent"}
#   - {id: A.8.7, strength: supports, rationale: "scripts of the pipeline are checked for commands of intruders"}
#   - {id: A.5.17, strength: supports, rationale: "credentials of the pipeline are not handed to others"}
#   does_not_show: that programs and actions which the script calls do no such thing
#   remediation: Remove the command, find out who added it, and change the secrets that the job could read.
package policies.github_actions.no_data_sent_away

import data.policies.lib.shell

applies if is_string(input.subject.config.run)

deny contains finding if {
	some text in shell.leaks(input.subject.config.run)
	finding := {
		"message": sprintf("%s sends secrets of the job to another host", [input.subject.address]),
		"path": ["run", text],
	}
}
