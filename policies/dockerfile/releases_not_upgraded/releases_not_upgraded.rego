# METADATA
# title: Builds do not upgrade their base system
# description: >-
#   Checks that no `RUN` upgrades the distribution as a whole (`apt-get dist-upgrade`, `full-upgrade`, `zypper dup`,
#   `dnf system-upgrade`). Such an upgrade removes and replaces packages of the base image as it sees fit, so that the
#   image is no longer the version that was chosen and reviewed.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#apt-get
# - https://manpages.debian.org/bookworm/apt/apt-get.8.en.html
# custom:
#   id: ANX-DOCKER-0125
#   severity: low
#   topic: patch-management
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "the software in images is chosen by version"}
#   - {id: A.8.32, strength: supports, rationale: "changes of the base system are made on purpose"}
#   - {id: A.8.8, strength: supports, rationale: "updates come with a newer base image"}
#   does_not_show: >-
#     that the base image is a current one
#   remediation: >-
#     Name a newer base image in `FROM`, and remove the command.
package policies.dockerfile.releases_not_upgraded

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	regex.match(_upgrades, dockerfile.script(instruction))
	finding := {
		"message": sprintf("%s upgrades the distribution of its base image", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_upgrades := concat("", [
	`(^|[ \t\n;&|("])((apt-get|apt|aptitude)([ \t]+-[^ \t]+)*[ \t]+(dist-upgrade|full-upgrade)`,
	`|zypper([ \t]+-[^ \t]+)*[ \t]+(dup|dist-upgrade)|dnf([ \t]+-[^ \t]+)*[ \t]+(system-upgrade|distro-sync)`,
	`|do-release-upgrade)([ \t\n;&|)"]|$)`,
])
