# METADATA
# title: Scripts take values from variables
# description: >-
#   Checks that scripts paste no `${{ }}` expression whose value can hold more than a word: inputs, outputs of steps
#   and jobs, names of branches, secrets, variables and matrix values that are computed. The runner pastes the value
#   before the shell reads it, so a quote in it breaks the script and a command in it runs.
# related_resources:
# - https://docs.github.com/en/actions/concepts/security/script-injections
# - https://docs.github.com/en/actions/reference/security/secure-use#good-practices-for-mitigating-script-injection-attacks
# custom:
#   id: ANX-GHA-0100
#   severity: low
#   topic: script-injection
#   subjects: [github.step]
#   controls:
#   - {id: A.8.28, strength: supports, rationale: "values reach scripts as data and not as code"}
#   does_not_show: who can set the values; ANX-GHA-0003 has those that outsiders write
#   remediation: >-
#     Set the value as a variable of the step, `env: {VERSION: "${{ inputs.version }}"}`, and use `"$VERSION"` in the
#     script.
package policies.github_actions.script_values_in_variables

import data.policies.lib.github

deny contains finding if {
	some entry in input.subject.views.expressions
	_script(entry)
	_open(entry.expression)
	finding := {
		"message": sprintf("%s pastes %s into a script", [input.subject.address, entry.expression]),
		"path": array.concat(entry.path, [entry.expression]),
	}
}

_script(entry) if entry.in_script == true

_script(entry) if {
	entry.path[0] == "with"
	entry.path[1] in {"script", "inlineScript", "cmd"}
}

_open(expression) if github.outside_text(expression)

_open(expression) if {
	some reference in github.references(expression)
	_open_reference(split(reference, "."))
}

_open(expression) if {
	some [_, value] in github.resolved(input.subject, expression)
	github.dynamic(value)
}

# A variable that nothing in the file sets comes from an earlier step.
_open(expression) if {
	some reference in github.references(expression)
	startswith(reference, "env.")
	not reference in {known | some [known, _] in github.resolved(input.subject, expression)}
}

_open_reference(["inputs", name]) if not _narrow_input(name)

_open_reference(["github", "event", "inputs", name]) if not _narrow_input(name)

_open_reference(parts) if {
	parts[0] in {"steps", "needs"}
	parts[2] == "outputs"
}

_open_reference(["secrets", name]) if name != "github_token"

_open_reference(["github", field]) if {
	field in {"actor", "base_ref", "head_ref", "ref", "ref_name", "triggering_actor"}
}

# Fields of an event hold text, but for numbers, hashes, times and the like.
_open_reference(parts) if {
	array.slice(parts, 0, 2) == ["github", "event"]
	parts[2] != "inputs"
	not regex.match(_fixed_field, parts[count(parts) - 1])
}

_fixed_field := concat("", [
	`(^|_)(id|number|sha|oid|at|count|size|draft|fork|private|merged|deleted|created|forced|action|state|type|url`,
	`|before|after)$`,
])

# Inputs of these types hold a word of a known list, a number or a truth value.
_narrow_input(name) if {
	some key, declared in input.subject.views.inputs
	lower(key) == name
	declared.type in {"boolean", "choice", "number"}
}
