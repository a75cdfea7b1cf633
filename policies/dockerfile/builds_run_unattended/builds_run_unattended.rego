# METADATA
# title: Builds run without questions and leave no caches
# description: >-
#   Checks that package tools are told not to ask (`-y`), so that a build never stops halfway or takes an answer that
#   nobody gave, and that the caches of dnf, yum and zypper are cleaned in the same `RUN`: they would stay in the
#   image, with lists that age.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#run
# custom:
#   id: ANX-DOCKER-0108
#   severity: low
#   topic: configuration-hygiene
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "images are built the same way each time, from what is needed"}
#   - {id: A.8.19, strength: supports, rationale: "packages are installed by a defined procedure"}
#   does_not_show: that the packages are the right ones
#   remediation: >-
#     Add `-y` to `apt-get install`, `yum install` and the like, `--non-interactive` to `zypper`, and `dnf clean all`
#     at the end of the `RUN`.
package policies.dockerfile.builds_run_unattended

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	some command in _commands(dockerfile.script(instruction))
	some tool, calm in _calm
	regex.match(sprintf(`^(sudo[ \t]+)?%s([ \t]+-[^ \t]+)*[ \t]+(install|in|reinstall|groupinstall|localinstall)([ \t]|$)`, [tool]), command)
	not regex.match(calm, command)
	finding := {
		"message": sprintf("%s runs a package tool that may ask a question", [input.subject.address]),
		"path": ["instructions", i],
	}
}

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	script := dockerfile.script(instruction)
	not _cached(instruction)
	some tool in ["dnf", "yum", "zypper", "microdnf", "tdnf"]
	regex.match(sprintf(`(^|[ \t;&|("])%s([ \t]+-[^ \t]+)*[ \t]+(install|in|update|upgrade)([ \t]|$)`, [tool]), script)
	not regex.match(`(^|[ \t;&|("])(dnf|yum|zypper|microdnf|tdnf)([ \t]+-[^ \t]+)*[ \t]+(clean|cc)([ \t;&|]|$)`, script)
	not regex.match(`rm[ \t]+-[a-z]*r[a-z]*[ \t][^;&]*/var/cache`, script)
	finding := {
		"message": sprintf("%s leaves the cache of %s in the image", [input.subject.address, tool]),
		"path": ["instructions", i],
	}
}

_calm := {
	"(apt-get|apt|aptitude)": `(?i)[ \t](-[a-z]*y[a-z]*|-q[a-z]*q[a-z]*|-q=[2-9]|--(yes|assume-yes|quiet=[2-9]))([ \t]|$)`,
	"(yum|dnf|tdnf|microdnf)": `[ \t](-[a-z]*y[a-z]*|--assumeyes)([ \t]|$)`,
	"zypper": `[ \t](-[a-z]*[yn][a-z]*|--no-confirm|--non-interactive)([ \t]|$)`,
}

# The single commands of a script.
_commands(script) := {trim(command, ` ("`) |
	some command in split(regex.replace(script, `&&|\|\||[;|\n]`, "\n"), "\n")
}

_cached(instruction) if {
	some flag in instruction.flags
	startswith(flag, "--mount=type=cache")
}
