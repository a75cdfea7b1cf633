# METADATA
# title: Scripts do not contain text that outsiders write
# description: >-
#   Checks that no `${{ }}` expression puts text that outsiders choose (titles, comments, branch names, commit
#   messages) into a script. The runner pastes the text before the shell reads it, so the text can hold commands.
# related_resources:
# - https://docs.github.com/en/actions/concepts/security/script-injections
# custom:
#   id: ANX-GHA-0003
#   severity: high
#   topic: script-injection
#   subjects: [github.step]
#   controls:
#   - {id: A.8.28, strength: demonstrates, rationale: "input from outside never becomes code of the pipeline"}
#   does_not_show: >-
#     text that reaches a script by way of outputs, files or inputs of other actions, and what a script does with its
#     variables
#   remediation: "Pass the text by a variable: `env: {TITLE: \"${{ ... }}\"}`, and use `\"$TITLE\"` in `run`."
package policies.github_actions.no_untrusted_input_in_scripts

import data.policies.lib.github

deny contains finding if {
	some entry in input.subject.views.expressions
	entry.in_script == true
	_untrusted(entry.expression)
	finding := {
		"message": sprintf("%s puts %s into a script", [input.subject.address, entry.expression]),
		"path": array.concat(entry.path, [entry.expression]),
	}
}

# Scripts that actions take in inputs of other names.
deny contains finding if {
	some entry in input.subject.views.expressions
	not entry.in_script == true
	_takes_script(entry.path)
	_untrusted(entry.expression)
	finding := {
		"message": sprintf("%s puts %s into a script", [input.subject.address, entry.expression]),
		"path": array.concat(entry.path, [entry.expression]),
	}
}

_untrusted(expression) if github.outside_text(expression)

# A variable or a value of the matrix is pasted in the same way.
_untrusted(expression) if {
	some [_, value] in github.resolved(input.subject, expression)
	github.dynamic(value)
	github.outside_text(value)
}

_takes_script(path) if {
	path[0] == "with"
	path[1] == _script_inputs[_action]
}

_action := lower(sprintf("%s/%s", [input.subject.views.uses.owner, input.subject.views.uses.repository]))

_script_inputs := {
	"addnab/docker-run-action": "run",
	"cardinalby/js-eval-action": "expression",
	"mikefarah/yq": "cmd",
	"nick-fields/retry": "command",
}
