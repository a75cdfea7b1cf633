# METADATA
# title: Environment files take no untrusted text
# description: >-
#   Checks that steps which outsiders can cause to run, and steps of composite actions, write only fixed text to
#   `$GITHUB_ENV` and `$GITHUB_PATH`. Whoever controls a line of these files sets variables and the search path of
#   all later steps, and so decides what they run.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable
# - https://docs.github.com/en/actions/reference/security/secure-use
# custom:
#   id: ANX-GHA-0102
#   severity: medium
#   topic: insecure-commands
#   subjects: [github.step]
#   controls:
#   - {id: A.8.28, strength: supports, rationale: "text from outside cannot change the steps that follow"}
#   does_not_show: that a value which is written elsewhere, as a step output, is used with care
#   remediation: >-
#     Hand the value to later steps by `$GITHUB_OUTPUT` and `env`, or write only text that the script itself spells
#     out.
package policies.github_actions.environment_files_trusted

import data.policies.lib.github

applies if {
	is_string(input.subject.config.run)
	_exposed
}

deny contains finding if {
	some line in split(input.subject.config.run, "\n")
	regex.match(_environment_file, line)
	_computed(line)
	finding := {
		"message": sprintf("%s writes computed text to an environment file", [input.subject.address]),
		"path": ["run"],
	}
}

# The output of a program.
_computed(line) if {
	regex.match(`(?i)>>?[ \t]*["']?[$]\{?GITHUB_(ENV|PATH)`, line)
	regex.match(`^[ \t]*[a-zA-Z0-9_./-]+([ \t]|>)`, line)
	not regex.match(`^[ \t]*(echo|printf|export|if|then|else|fi|for|do|done)([ \t]|$)`, line)
}

_exposed if startswith(input.subject.address, "runs.")

_exposed if {
	some trigger in input.subject.views.triggers
	trigger in github.outsider_events
}

_environment_file := `(?i)[$%]\{?(env:)?GITHUB_(ENV|PATH)`

# A variable, a command or the input of a pipe in what stands before the file.
_computed(line) if regex.match(`(?i)([$%\x60]|tee|cat|<<|out-file).*[$%]\{?(env:)?GITHUB_(ENV|PATH)`, line)

_computed(line) if regex.match(`(?i)(>>?|tee|out-file|add-content)[^$%]*[$%]\{?(env:)?GITHUB_(ENV|PATH).*[$\x60]`, line)
