# METADATA
# title: Builds install packages of the distribution by version
# description: >-
#   Checks that packages of the distribution which a `RUN` installs (apt, apk, yum, dnf, zypper) are named with a
#   version. Without one the same Dockerfile builds other software tomorrow, and nobody has reviewed the change.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#apt-get
# custom:
#   id: ANX-DOCKER-0101
#   severity: low
#   topic: pinned-dependencies
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "the software in images is chosen by version"}
#   - {id: A.8.9, strength: supports, rationale: "images can be built again as they were"}
#   - {id: A.5.21, strength: supports, rationale: "updates of suppliers are taken in on purpose"}
#   does_not_show: >-
#     that the packages which these packages need are fixed, too; for packages of languages see ANX-DOCKER-0109
#   remediation: Name the version, as in `apt-get install -y curl=7.88.1-10` or `apk add curl=8.5.0-r0`.
package policies.dockerfile.packages_pinned

import data.policies.lib.dockerfile
import data.policies.lib.packages

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	script := dockerfile.script(instruction)
	commands := packages.system_installs(script)
	count(commands) > 0
	finding := {
		"message": sprintf("%s installs a package without its version: %s", [input.subject.address, min(commands)]),
		"path": ["instructions", i],
	}
}
