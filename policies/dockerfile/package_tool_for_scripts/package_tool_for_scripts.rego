# METADATA
# title: Builds use the package tool for scripts
# description: >-
#   Checks that builds call `apt-get` and not `apt`. The commands and the output of `apt` are made for people, and
#   change between versions, so a build may do something else tomorrow.
# related_resources:
# - https://manpages.debian.org/bookworm/apt/apt.8.en.html#SCRIPT_USAGE_AND_DIFFERENCES_FROM_OTHER_APT_TOOLS
# custom:
#   id: ANX-DOCKER-0123
#   severity: low
#   topic: configuration-hygiene
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "images are built the same way each time"}
#   - {id: A.8.19, strength: supports, rationale: "packages are installed by a defined procedure"}
#   does_not_show: >-
#     that the packages are the right ones
#   remediation: >-
#     Write `apt-get` in place of `apt`.
package policies.dockerfile.package_tool_for_scripts

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	regex.match(_apt, dockerfile.script(instruction))
	finding := {
		"message": sprintf("%s calls apt, which is made for people", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_apt := concat("", [
	`(^|[;&|({\n][ \t]*|[ \t](then|do|else|sudo)[ \t]+|[A-Z_]+=[^ \t]*[ \t]+)apt([ \t]+-[^ \t]+)*`,
	`[ \t]+(install|remove|update|upgrade|full-upgrade|purge|autoremove)([ \t;&|]|$)`,
])
