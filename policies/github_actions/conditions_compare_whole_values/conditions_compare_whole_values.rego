# METADATA
# title: Conditions compare whole values
# description: >-
#   Checks that no condition looks for a branch, a name or an event inside a text of several, as in `contains('main
#   release', github.ref_name)`. Any part of that text passes, so somebody who names a branch `m` or `release` gets
#   past it.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#contains
# custom:
#   id: ANX-GHA-0152
#   severity: medium
#   topic: unsound-conditions
#   subjects: [github.job, github.step]
#   controls:
#   - {id: A.8.28, strength: supports, rationale: "conditions let pass what they are meant to"}
#   - {id: A.8.32, strength: supports, rationale: "steps for chosen branches run for these"}
#   does_not_show: >-
#     that the values which are compared are the right ones
#   remediation: >-
#     Compare each value (`github.ref_name == 'main' || github.ref_name == 'release'`), or use a list:
#     `contains(fromJSON('["main", "release"]'), github.ref_name)`.
package policies.github_actions.conditions_compare_whole_values

applies if is_string(input.subject.config["if"])

deny contains finding if {
	condition := input.subject.config["if"]
	is_string(condition)
	regex.match(`(?i)contains\( *'[^']*' *, *(github|env|inputs|needs|steps|matrix)\.[^)]*\)`, condition)
	finding := {
		"message": sprintf("%s looks for a value inside a text, of which every part passes", [input.subject.address]),
		"path": ["if"],
	}
}
