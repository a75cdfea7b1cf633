# METADATA
# title: Builds install packages of languages by version
# description: >-
#   Checks that packages of npm, PyPI, RubyGems, crates.io and Go which a `RUN` installs are named with a version or
#   come from a lock file. Whoever takes over a package reaches every build that takes the newest one.
# related_resources:
# - https://pip.pypa.io/en/stable/topics/repeatable-installs/
# - https://docs.npmjs.com/cli/v11/commands/npm-ci
# custom:
#   id: ANX-DOCKER-0109
#   severity: low
#   topic: pinned-dependencies
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "the software in images is chosen by version"}
#   - {id: A.8.9, strength: supports, rationale: "images can be built again as they were"}
#   - {id: A.5.21, strength: supports, rationale: "updates of suppliers are taken in on purpose"}
#   does_not_show: "that the packages which these packages need are fixed, too, or that a version is free of faults"
#   remediation: >-
#     Name the version, as in `pip install flask==3.0.3`, or install from a lock file (`npm ci`, `pip install -r`).
package policies.dockerfile.language_packages_pinned

import data.policies.lib.dockerfile
import data.policies.lib.packages

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	commands := packages.language_installs(dockerfile.script(instruction))
	count(commands) > 0
	finding := {
		"message": sprintf("%s installs a package without its version: %s", [input.subject.address, min(commands)]),
		"path": ["instructions", i],
	}
}
