# METADATA
# title: Builds install the packages that they name
# description: >-
#   Checks that `apt-get install` leaves out recommended packages. They are software that nobody asked for: more to
#   patch, and more that an intruder finds in the container.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#apt-get
# - https://manpages.debian.org/bookworm/apt/apt-get.8.en.html
# custom:
#   id: ANX-DOCKER-0121
#   severity: low
#   topic: configuration-hygiene
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "images hold what they need"}
#   - {id: A.8.19, strength: supports, rationale: "the software in images is chosen"}
#   does_not_show: >-
#     that the named packages are needed
#   remediation: >-
#     Add `--no-install-recommends` to `apt-get install`.
package policies.dockerfile.only_named_packages

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	joined := regex.replace(dockerfile.script(instruction), `\\\r?\n`, " ")
	some command in regex.find_n(_install, joined, -1)
	not regex.match(_limited, command)
	not _set_for_all
	finding := {
		"message": sprintf("%s installs recommended packages as well", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_install := `(^|[ \t;&|("])(apt-get|apt|aptitude)[ \t]+([^;&|\n]*[ \t])?install([ \t][^;&|\n]*|$)`

_limited := concat("", [
	`--no-install-recommends|--without-recommends`,
	`|(?i:install-recommends["']?[= \t]+["']?(0|false|no))|\.deb([ \t]|$)|-f[ \t]*$`,
])

# A setting for all later commands.
_set_for_all if {
	some instruction in input.subject.config.instructions
	regex.match(`(?i)install-recommends[ \t"']+(0|false|no)`, instruction.text)
}
