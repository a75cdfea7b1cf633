# METADATA
# title: npm scripts run no downloads
# description: >-
#   Checks that no script of `package.json` pipes a download into a shell, opens a shell to another host or sends
#   secrets away. Scripts such as `postinstall` run on every machine that installs the package.
# related_resources:
# - https://docs.npmjs.com/cli/using-npm/scripts
# custom:
#   id: ANX-REPO-0028
#   severity: high
#   topic: unverified-downloads
#   subjects: [npm.package]
#   controls:
#   - {id: A.8.7, strength: supports, rationale: "scripts are checked for commands of intruders"}
#   - {id: A.8.19, strength: supports, rationale: "software from outside is checked before it runs"}
#   - {id: A.8.28, strength: supports, rationale: "the package runs no hidden code"}
#   does_not_show: >-
#     what the scripts of dependencies do
#   remediation: >-
#     Remove the command; take the tool from a package with a version, or check the file with `sha256sum --check`
#     first.
package policies.repository.npm_scripts_contained

import data.policies.lib.shell

applies if is_object(input.subject.config.scripts)

deny contains finding if {
	some name, script in input.subject.config.scripts
	some text in (shell.run_downloads(script) | shell.reverse_shells(script)) | shell.leaks(script)
	finding := {
		"message": sprintf("%s runs foreign code in the script %s: %s", [input.subject.address, name, text]),
		"path": ["scripts", name],
	}
}
