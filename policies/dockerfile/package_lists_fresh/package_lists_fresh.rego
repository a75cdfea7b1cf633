# METADATA
# title: Package lists are fetched where they are used
# description: >-
#   Checks that no `RUN` fetches a package list without installing something in the same `RUN`. The build keeps the
#   layer with the list and uses it again later, so that the next step installs from an old list, without the updates
#   of the meantime.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#apt-get
# custom:
#   id: ANX-DOCKER-0106
#   severity: low
#   topic: patch-management
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "images take the current updates of their packages"}
#   - {id: A.8.9, strength: supports, rationale: "builds do not depend on old layers"}
#   does_not_show: that the image is built again when updates come out
#   remediation: >-
#     Join the two in one `RUN`: `apt-get update && apt-get install -y ...`.
package policies.dockerfile.package_lists_fresh

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	script := dockerfile.script(instruction)
	regex.match(_fetches, script)
	not regex.match(_uses, script)
	finding := {
		"message": sprintf("%s fetches a package list without using it", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_fetches := concat("", [
	`(^|[ \t;&|("])((apt-get|apt|aptitude)([ \t]+-[^ \t]+)*[ \t]+update|apk([ \t]+-[^ \t]+)*[ \t]+update|`,
	`(yum|dnf|microdnf)([ \t]+-[^ \t]+)*[ \t]+(makecache|check-update)|zypper([ \t]+-[^ \t]+)*[ \t]+ref(resh)?)`,
	`([ \t;&|)"]|$)`,
])

_uses := `(^|[ \t])(install|reinstall|add|upgrade|dist-upgrade|full-upgrade|build-dep|source|download|in)([ \t;]|$)`
