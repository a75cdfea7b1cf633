# METADATA
# title: Builds do without sudo
# description: >-
#   Checks that no `RUN` and no start command calls `sudo`, and that no account is allowed to. A build runs as the user
#   that `USER` names, so `sudo` is either not needed, or means that the image holds a way for its user to become root.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#user
# custom:
#   id: ANX-DOCKER-0104
#   severity: low
#   topic: privilege-escalation
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the image's user cannot become root"}
#   - {id: A.8.18, strength: supports, rationale: "programs that raise rights are kept out of images"}
#   does_not_show: that no other program in the image raises rights
#   remediation: >-
#     Remove `sudo` from the command; put `USER root` before the steps that need it and `USER <name>` behind them.
package policies.dockerfile.no_sudo

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	regex.match(_calls, _script(instruction))
	finding := {
		"message": sprintf("%s calls sudo", [input.subject.address]),
		"path": ["instructions", i],
	}
}

# An account that may become root: by its group, or by a line for sudo that asks for no password.
deny contains finding if {
	some i, instruction in input.subject.config.instructions
	regex.match(_allows, dockerfile.script(instruction))
	finding := {
		"message": sprintf("%s lets an account become root by sudo", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_script(instruction) := dockerfile.script(instruction)

# What runs when the container starts.
_script(instruction) := concat(" ", instruction.value) if {
	instruction.cmd in {"cmd", "entrypoint"}
	is_array(instruction.value)
}

_calls := concat("", [
	`(^|[;&|({][ \t]*|(^|[ \t])(then|do|else|exec|time|env)[ \t]+|[ \t][A-Z_]+=[^ \t]*[ \t]+|(ba|da|z)?sh -l?c ["']?)`,
	`(/usr/bin/)?(sudo|doas)[ \t]`,
])

_allows := concat("", [
	`NOPASSWD:|(usermod|useradd)[ \t][^;&|\n]*(-[a-zA-Z]*G|--groups)[ \t=]+([^ \t;&|]*,)?(sudo|wheel)([ \t,;&|]|$)`,
	`|(adduser|addgroup|gpasswd -a)[ \t]+[^-;&| \t]+[ \t]+(sudo|wheel)([ \t;&|]|$)`,
])
