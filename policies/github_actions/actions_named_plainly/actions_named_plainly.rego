# METADATA
# title: Actions are named plainly
# description: >-
#   Checks that no `uses` hides what it names: empty parts (`actions//cache`), steps in the path
#   (`actions/cache/./save`, `..`) or a slash at its end. Readers, and tools that compare names with a list, then take
#   it for something else.
# related_resources:
# - https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses
# custom:
#   id: ANX-GHA-0154
#   severity: low
#   topic: untrusted-actions
#   subjects: [github.step, github.job]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "build components can be told by their name"}
#   - {id: A.8.28, strength: supports, rationale: "pipelines are written to be read"}
#   does_not_show: >-
#     that the action which is named can be trusted
#   remediation: >-
#     Write the name in its shortest form: `owner/repository/path@commit`.
package policies.github_actions.actions_named_plainly

applies if is_string(input.subject.config.uses)

deny contains finding if {
	regex.match(`^\s*[A-Za-z0-9_-]+(/[^@/\s]+)*/(/|[.]{1,2}/|[.]{1,2}@|@)`, input.subject.config.uses)
	finding := {
		"message": sprintf("%s names an action in a roundabout way: %s", [input.subject.address, input.subject.config.uses]),
		"path": ["uses"],
	}
}
