# METADATA
# title: Own actions come from the running commit
# description: >-
#   Checks that actions and reusable workflows of the repository itself are named with `$/`, which takes them from the
#   commit that runs. `./` takes what lies in the working folder at that moment, which may be another checkout or a
#   file that an earlier step has changed.
# related_resources:
# - https://github.blog/changelog/2026-07-30-reference-same-repository-actions-with-self-repository-syntax/
# - https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/find-and-customize-actions
# custom:
#   id: ANX-GHA-0126
#   severity: low
#   topic: pinned-dependencies
#   subjects: [github.step, github.job]
#   controls:
#   - {id: A.8.28, strength: supports, rationale: "the code that runs is the code of the commit under test"}
#   - {id: A.8.25, strength: supports, rationale: "earlier steps cannot replace parts of the pipeline"}
#   does_not_show: that the action itself is sound
#   parameters:
#     self_syntax_available: {default: true, description: "False on GitHub Enterprise Server, which does not know `$/`."}
#   remediation: "Write `uses: $/path/to/action` instead of `uses: ./path/to/action`."
package policies.github_actions.own_actions_at_running_commit

applies if {
	data.parameters["ANX-GHA-0126"].self_syntax_available == true
	_own
}

deny contains finding if {
	startswith(trim_space(input.subject.config.uses), "./")
	finding := {
		"message": sprintf("%s takes %s from the working folder", [input.subject.address, input.subject.config.uses]),
		"path": ["uses"],
	}
}

_own if regex.match(`^\s*[.$]/`, input.subject.config.uses)
