# METADATA
# title: Failed downloads stop the build
# description: >-
#   Checks that a download whose output goes through a pipe fails the `RUN` when it fails (`pipefail`). A shell looks at
#   the last command of a pipe only, so a download that breaks off or gives an error page goes unnoticed, and what is
#   missing in the image is found in production.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#using-pipes
# custom:
#   id: ANX-DOCKER-0126
#   severity: low
#   topic: configuration-hygiene
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "images are built as their file says, or not at all"}
#   - {id: A.8.19, strength: supports, rationale: "software is installed whole"}
#   does_not_show: that what was downloaded is checked
#   remediation: >-
#     Put `SHELL ["/bin/bash", "-o", "pipefail", "-c"]` before the `RUN`, or begin it with `set -o pipefail &&`.
package policies.dockerfile.pipes_report_failures

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	not instruction.json == true
	script := dockerfile.script(instruction)
	regex.match(_piped, script)
	not contains(script, "pipefail")
	not _shell_of(i)
	finding := {
		"message": sprintf("%s goes on when a download before a pipe fails", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_piped := `(^|[^A-Za-z0-9_.-])(curl|wget)[ \t]([^\n;&|]|\\\r?\n)*[^|&;\n]\|[^|]`

# A shell that is told, or one that is none of Unix.
_shell_of(i) if {
	some j, instruction in input.subject.config.instructions
	j < i
	instruction.cmd == "shell"
	regex.match(`pipefail|(?i:powershell|pwsh|cmd)`, instruction.text)
}
