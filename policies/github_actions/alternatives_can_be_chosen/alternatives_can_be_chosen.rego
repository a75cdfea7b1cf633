# METADATA
# title: Alternatives in expressions can be chosen
# description: >-
#   Checks that no expression of the form `condition && value || other` has a first value that counts as false: an
#   empty text, `0`, `false` or `null`. The other value then comes out, whatever the condition says, and a safeguard
#   that depends on it is always or never there.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#operators
# custom:
#   id: ANX-GHA-0153
#   severity: low
#   topic: unsound-conditions
#   subjects: [github.job, github.step]
#   controls:
#   - {id: A.8.28, strength: supports, rationale: "expressions give what they seem to"}
#   - {id: A.8.9, strength: supports, rationale: "settings that depend on a condition follow it"}
#   does_not_show: >-
#     that the condition is the right one
#   remediation: >-
#     Turn the condition round, so that the value which counts as false stands last: `!condition && other || ''`.
package policies.github_actions.alternatives_can_be_chosen

deny contains finding if {
	some entry in input.subject.views.expressions
	regex.match(_never_first, entry.expression)
	finding := _finding(array.concat(entry.path, [entry.expression]))
}

deny contains finding if {
	env := input.subject.config.env
	not input.subject.views.expressions
	is_object(env)
	some name, value in env
	is_string(value)
	regex.match(`\$\{\{`, value)
	regex.match(_never_first, value)
	finding := _finding(["env", name])
}

_never_first := `&&\s*(''|""|0|false|null|NaN)\s*\|\|`

_finding(path) := {
	"message": sprintf("%s has an expression whose first value never comes out", [input.subject.address]),
	"path": path,
}
