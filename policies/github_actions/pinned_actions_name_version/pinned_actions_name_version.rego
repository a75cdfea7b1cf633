# METADATA
# title: Pinned actions name their version
# description: >-
#   Checks that a comment beside each commit hash says which version it is. A hash alone tells no reviewer what runs,
#   and tools that propose updates and that compare versions with advisories need the version.
# related_resources:
# - https://docs.github.com/en/code-security/dependabot/working-with-dependabot/keeping-your-actions-up-to-date-with-dependabot
# custom:
#   id: ANX-GHA-0127
#   severity: low
#   topic: pinned-dependencies
#   subjects: [github.step, github.job]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "the version of each build component is on record"}
#   - {id: A.8.8, strength: supports, rationale: "versions can be compared with advisories"}
#   does_not_show: that the comment tells the truth, which only the action's repository can tell
#   remediation: "Add the version behind the hash: `uses: owner/action@<hash> # v1.2.3`."
package policies.github_actions.pinned_actions_name_version

applies if _pinned

deny contains finding if {
	_pinned
	not _versioned
	finding := {
		"message": sprintf("%s does not say which version its commit hash is", [input.subject.address]),
		"path": ["uses"],
	}
}

_pinned if regex.match(`^\s*[A-Za-z0-9_-]+/[^@\s]+@[0-9A-Fa-f]{40}\s*$`, input.subject.config.uses)

_versioned if regex.match(`v?[0-9]+([.][0-9]+)*|main|master`, input.subject.views.uses_comment)
