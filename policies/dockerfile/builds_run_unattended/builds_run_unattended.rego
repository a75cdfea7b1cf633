# METADATA
# title: Builds run without questions
# description: >-
#   Checks that package tools are told not to ask (`-y`), so that a build never stops halfway or takes an answer that
#   nobody gave.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#run
# custom:
#   id: ANX-DOCKER-0108
#   severity: low
#   topic: configuration-hygiene
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "images are built the same way each time"}
#   - {id: A.8.19, strength: supports, rationale: "packages are installed by a defined procedure"}
#   does_not_show: that the packages are the right ones
#   remediation: >-
#     Add `-y` to `apt-get install`, `yum install` and the like, and `--non-interactive` to `zypper`.
package policies.dockerfile.builds_run_unattended

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	some command in _commands(dockerfile.script(instruction))
	some tool, calm in _calm
	regex.match(sprintf(`^(sudo[ \t]+)?%s([ \t]+-[^ \t]+)*[ \t]+(%s)([ \t]|$)`, [tool, _asks[tool]]), command)
	not regex.match(calm, command)
	finding := {
		"message": sprintf("%s runs a package tool that may ask a question", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_calm := {
	"(apt-get|apt|aptitude)": `(?i)[ \t](-[a-z]*y[a-z]*|-q[a-z]*q[a-z]*|-q=[2-9]|--(yes|assume-yes|quiet=[2-9]))([ \t]|$)`,
	"(yum|dnf|tdnf|microdnf)": `[ \t](-[a-z]*y[a-z]*|--assumeyes)([ \t]|$)`,
	"zypper": `[ \t](-[a-z]*[yn][a-z]*|--no-confirm|--non-interactive)([ \t]|$)`,
}

_asks := {
	"(apt-get|apt|aptitude)": "install|reinstall|upgrade|dist-upgrade|full-upgrade|remove|purge|autoremove|build-dep",
	"(yum|dnf|tdnf|microdnf)": "install|reinstall|groupinstall|localinstall|update|upgrade|remove|erase|autoremove",
	"zypper": "install|in|update|up|patch|dup|dist-upgrade|remove|rm",
}

# The single commands of a script, without variables that are set for one of them and words of the shell.
_commands(script) := {stripped |
	some command in split(regex.replace(_joined(script), `&&|\|\||[;|\n]`, "\n"), "\n")
	stripped := regex.replace(trim(command, " \t(\"{!"), _before, "")
}

_before := `^((then|do|else|if|while|env|[A-Za-z_][A-Za-z0-9_]*=[^ \t]*)[ \t]+)+`

_joined(script) := regex.replace(script, `\\\r?\n`, " ")
