# METADATA
# title: Every instruction takes effect
# description: >-
#   Checks for instructions that do something else than they seem to: several `CMD` or `ENTRYPOINT` in a stage, two
#   stages of one name, a relative `WORKDIR`, several sources copied to what is not a folder, copies from a stage that
#   is not built yet, a `cd` on its own, another shell put in the place of `/bin/sh`, and the retired `MAINTAINER`. What
#   was reviewed is then not what runs.
# related_resources:
# - https://docs.docker.com/reference/dockerfile/#cmd
# - https://docs.docker.com/reference/build-checks/
# custom:
#   id: ANX-DOCKER-0107
#   severity: low
#   topic: configuration-hygiene
#   subjects: [dockerfile]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "images are configured as their file says"}
#   does_not_show: that the instructions do the right thing
#   remediation: >-
#     Keep the last `CMD` and `ENTRYPOINT`, give stages names of their own, write `WORKDIR` with a leading `/`, end
#     the target folder of `COPY` with `/`, and use `LABEL` for the maintainer.
package policies.dockerfile.instructions_take_effect

import data.policies.lib.dockerfile

deny contains finding if {
	some stage in input.subject.config.stages
	some cmd in ["cmd", "entrypoint"]
	places := [i |
		some i, instruction in stage.instructions
		instruction.cmd == cmd
	]
	count(places) > 1
	some i, place in places
	i < count(places) - 1
	finding := _finding(sprintf("%s is replaced by a later one", [upper(cmd)]), ["stages", stage.index, "instructions", place])
}

deny contains finding if {
	some stage in input.subject.config.stages
	some other in input.subject.config.stages
	other.index < stage.index
	is_string(stage.name)
	is_string(other.name)
	lower(other.name) == lower(stage.name)
	finding := _finding(sprintf("the name %s stands for two stages", [stage.name]), ["stages", stage.index])
}

deny contains finding if {
	some stage in input.subject.config.stages
	some i, instruction in stage.instructions
	instruction.cmd == "workdir"
	is_string(instruction.value[0])
	not regex.match(`^["']?([/\\$%]|[A-Za-z]:)`, instruction.value[0])
	finding := _finding("a relative WORKDIR depends on the base image", ["stages", stage.index, "instructions", i])
}

deny contains finding if {
	some stage in input.subject.config.stages
	some i, instruction in stage.instructions
	instruction.cmd == "maintainer"
	finding := _finding("MAINTAINER is retired", ["stages", stage.index, "instructions", i])
}

deny contains finding if {
	some stage in input.subject.config.stages
	some i, instruction in stage.instructions
	instruction.cmd in {"copy", "add"}
	is_array(instruction.value)
	words := [word |
		some value in instruction.value
		some word in split(value, " ")
		word != ""
	]
	count(words) > 2
	not contains(concat(" ", words), "<<")
	not regex.match(`[/.$}\\]["'\]]*$`, words[count(words) - 1])
	finding := _finding("several files are copied to what is not a folder", ["stages", stage.index, "instructions", i])
}

deny contains finding if {
	some stage in input.subject.config.stages
	some i, instruction in stage.instructions
	instruction.cmd == "copy"
	some flag in instruction.flags
	startswith(flag, "--from=")
	_itself_or_later(trim_prefix(flag, "--from="), stage)
	finding := _finding("COPY takes files from a stage that is not built yet", ["stages", stage.index, "instructions", i])
}

deny contains finding if {
	some stage in input.subject.config.stages
	some i, instruction in stage.instructions
	regex.match(`^[ \t]*cd[ \t]+[^;&|\n]+$`, dockerfile.script(instruction))
	finding := _finding("cd ends with its RUN", ["stages", stage.index, "instructions", i])
}

deny contains finding if {
	some stage in input.subject.config.stages
	some i, instruction in stage.instructions
	regex.match(`ln[ \t]+(-[a-z]+[ \t]+)*[^- \t;&|][^ \t;&|]*[ \t]+/bin/sh([ \t;&|]|$)`, dockerfile.script(instruction))
	finding := _finding("the shell is replaced without SHELL", ["stages", stage.index, "instructions", i])
}

_itself_or_later(name, stage) if name == format_int(stage.index, 10)

_itself_or_later(name, stage) if {
	indexes := {other.index |
		some other in input.subject.config.stages
		is_string(other.name)
		lower(other.name) == lower(name)
	}
	count(indexes) > 0
	min(indexes) >= stage.index
}

_finding(what, path) := {"message": sprintf("%s: %s", [input.subject.address, what]), "path": path}
