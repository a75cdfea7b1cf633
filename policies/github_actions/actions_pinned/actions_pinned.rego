# METADATA
# title: Actions are pinned to a commit
# description: >-
#   Checks that actions, container actions and reusable workflows of other repositories are named by a full commit hash
#   or an image digest. A tag or a branch can be moved to other code, which then runs with the workflow's secrets.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions
# custom:
#   id: ANX-GHA-0001
#   severity: medium
#   topic: pinned-dependencies
#   subjects: [github.step, github.job]
#   controls:
#   - {id: A.5.21, strength: demonstrates, rationale: "foreign build components are fixed to a reviewed version"}
#   - {id: A.8.30, strength: supports, rationale: "code made elsewhere changes only by a reviewed change here"}
#   does_not_show: "that the pinned version was reviewed, and what the action itself downloads"
#   parameters:
#     trusted_owners: {default: [], description: "Owners whose actions may be named by a tag, such as `actions`."}
#   remediation: Replace the tag in `uses` by the 40-digit commit hash and keep the tag in a comment.
package policies.github_actions.actions_pinned

applies if input.subject.config.uses

deny contains finding if {
	some owner in _owners
	not lower(owner) in _trusted_owners
	not _pinned
	finding := {
		"message": sprintf("%s uses %s, which is not pinned to a commit", [input.subject.address, input.subject.config.uses]),
		"path": ["uses", trim_space(input.subject.config.uses)],
	}
}

deny contains finding if {
	input.subject.views.uses.kind == "docker"
	not _pinned
	finding := {
		"message": sprintf("%s uses %s, which is not pinned to a digest", [input.subject.address, input.subject.config.uses]),
		"path": ["uses", trim_space(input.subject.config.uses)],
	}
}

# `$/` stands for this repository.
_owners contains owner if {
	input.subject.views.uses.kind == "action"
	owner := input.subject.views.uses.owner
	owner != "$"
}

# A job that calls a reusable workflow of another repository: owner/repository/.github/workflows/file.yml@ref
_owners contains owner if {
	owner := split(_called_workflow, "/")[0]
	not startswith(owner, ".")
	owner != "$"
}

_called_workflow := input.subject.config.uses if {
	input.subject.type == "github.job"
	is_string(input.subject.config.uses)
}

_trusted_owners contains name if {
	some owner in data.parameters["ANX-GHA-0001"].trusted_owners
	name := lower(owner)
}

_pinned if input.subject.views.uses.pinned == true

# These reusable workflows look at their own tag and refuse to run from a commit.
_pinned if startswith(lower(_called_workflow), "slsa-framework/slsa-github-generator/")

_pinned if regex.match(`@[0-9A-Fa-f]{40}\s*$`, _called_workflow)

# A block scalar ends in a line break.
_pinned if {
	is_string(input.subject.views.uses.ref)
	regex.match(`^[0-9A-Fa-f]{40}\s*$`, input.subject.views.uses.ref)
}
