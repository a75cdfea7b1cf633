# METADATA
# title: Images run as a user other than root
# description: >-
#   Checks that the last `USER` of a Dockerfile's final stage, or of the stages that it is built from, is not root.
#   Without one the container starts as root, unless its base image says otherwise. An image without a command, made to
#   carry files, does not count.
# related_resources:
# - https://docs.docker.com/reference/dockerfile/#user
# - https://docs.docker.com/build/building/best-practices/#user
# custom:
#   id: ANX-DOCKER-0001
#   severity: medium
#   topic: non-root-user
#   subjects: [dockerfile]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "the image starts without the rights of the root user"}
#   does_not_show: "that nobody starts the container as root, or that a `USER` given by a variable is not root"
#   remediation: >-
#     Add a user to the image and end the final stage with `USER <name>`, or use a base image whose user is not root.
package policies.dockerfile.runs_as_non_root

applies if {
	_final
	not _carries_files
}

deny contains finding if {
	_root(_user[2])
	finding := {
		"message": sprintf("%s runs as root: its last USER is `%s`", [input.subject.address, _user[2]]),
		"path": ["stages", _user[0], "instructions", _user[1]],
	}
}

deny contains finding if {
	_final
	not _user
	not _non_root_base
	finding := {
		"message": sprintf("%s runs as root: it sets no USER", [input.subject.address]),
		"path": ["stages", _final.index],
	}
}

_stages := input.subject.config.stages

_final := stage if {
	some stage in _stages
	stage.final == true
}

# The numbers of the final stage and of those that it is built from. Stages can only refer to earlier ones.
_line := graph.reachable(_parents, {_final.index})

_parents := {stage.index: _earlier(stage) | some stage in _stages}

_earlier(stage) := {parent.index |
	some parent in _stages
	parent.index < stage.index
	is_string(parent.name)
	is_string(stage.from.stage)
	lower(parent.name) == lower(stage.from.stage)
}

_first := stage if {
	some stage in _stages
	stage.index == min(_line)
}

# All users along the line as [stage, instruction, value], so that the greatest is the last.
_users contains [index, i, user] if {
	some stage in _stages
	stage.index in _line
	some i, instruction in stage.instructions
	instruction.cmd == "user"
	index := stage.index
	user := instruction.value[0]
}

_user := max(_users) if count(_users) > 0

_root(value) if regex.match(`^["']?(0+|root|toor|containeradministrator)["']?(:|$)`, lower(trim_space(value)))

_non_root_base if regex.match(`nonroot|non-root|rootless|unprivileged`, lower(_first.from.image.reference))

_carries_files if {
	_first.from.image.reference == "scratch"
	not _starts
}

_starts if {
	some stage in _stages
	stage.index in _line
	some instruction in stage.instructions
	instruction.cmd in {"cmd", "entrypoint"}
}
