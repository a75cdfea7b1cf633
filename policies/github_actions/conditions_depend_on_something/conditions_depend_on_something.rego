# METADATA
# title: Conditions can be false
# description: >-
#   Checks that no `if` mixes text with a `${{ }}` expression. Such a condition is a text, and a text that is not
#   empty counts as true: the job or the step always runs, whatever the condition was to keep out.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
# - https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-jobs-with-conditions
# custom:
#   id: ANX-GHA-0121
#   severity: medium
#   topic: unsound-conditions
#   subjects: [github.job, github.step]
#   controls:
#   - {id: A.8.28, strength: supports, rationale: "guards of the pipeline work as written"}
#   - {id: A.8.32, strength: supports, rationale: "steps run only under the conditions that were agreed"}
#   does_not_show: that the condition is the right one
#   remediation: >-
#     Write the whole condition without `${{ }}`, or put it into one `${{ }}` with nothing before and behind it, not
#     even a line break (`|-` instead of `|`).
package policies.github_actions.conditions_depend_on_something

applies if is_string(input.subject.config["if"])

deny contains finding if {
	condition := input.subject.config["if"]
	is_string(condition)
	contains(condition, "${{")
	not regex.match(`(?s)^\$\{\{([^}]|\}[^}])*\}\}$`, condition)
	finding := {
		"message": sprintf("%s has a condition that is always true", [input.subject.address]),
		"path": ["if"],
	}
}
