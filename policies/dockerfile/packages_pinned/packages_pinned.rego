# METADATA
# title: Builds install packages by version
# description: >-
#   Checks that packages which a `RUN` installs, of the distribution and of npm, PyPI, RubyGems, crates.io and Go,
#   are named with a version or come from a lock file. Without one the same Dockerfile builds other software
#   tomorrow, and nobody has reviewed the change.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#apt-get
# - https://pip.pypa.io/en/stable/topics/repeatable-installs/
# custom:
#   id: ANX-DOCKER-0101
#   severity: low
#   topic: pinned-dependencies
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "the software in images is chosen by version"}
#   - {id: A.8.9, strength: supports, rationale: "images can be built again as they were"}
#   - {id: A.5.21, strength: supports, rationale: "updates of suppliers are taken in on purpose"}
#   does_not_show: that the packages which these packages need are fixed, too, or that a version is free of faults
#   remediation: >-
#     Name the version, as in `apt-get install -y curl=7.88.1-10`, `pip install flask==3.0.3`, or install from a lock
#     file.
package policies.dockerfile.packages_pinned

import data.policies.lib.dockerfile
import data.policies.lib.packages

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	script := dockerfile.script(instruction)
	commands := packages.language_installs(script) | packages.system_installs(script)
	count(commands) > 0
	finding := {
		"message": sprintf("%s installs a package without its version: %s", [input.subject.address, min(commands)]),
		"path": ["instructions", i],
	}
}
