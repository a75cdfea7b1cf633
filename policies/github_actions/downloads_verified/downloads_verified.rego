# METADATA
# title: Pipelines check what they download
# description: >-
#   Checks that no script pipes a download straight into a shell or another interpreter, also by way of a variable, or
#   runs a script file that it downloaded and did not check. Whoever controls the server, or the way to it, then runs
#   commands with the token and the secrets of the job.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use
# - https://slsa.dev/spec/v1.0/threats
# custom:
#   id: ANX-GHA-0113
#   severity: medium
#   topic: unverified-downloads
#   subjects: [github.step]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "software from outside is checked before it runs"}
#   - {id: A.8.7, strength: supports, rationale: "code that was changed on its way does not run"}
#   does_not_show: that archives and programs which are downloaded are checked
#   remediation: >-
#     Download to a file, compare it with `sha256sum --check`, and run it then; better, use an action or a package
#     that is pinned.
package policies.github_actions.downloads_verified

import data.policies.lib.shell

applies if is_string(input.subject.config.run)

deny contains finding if {
	some name in shell.run_variables(input.subject.config.run)
	finding := {
		"message": sprintf("%s runs what it downloaded into `%s`", [input.subject.address, name]),
		"path": ["run", sprintf("%s=", [name])],
	}
}

deny contains finding if {
	some name in shell.run_files(input.subject.config.run)
	finding := {
		"message": sprintf("%s downloads `%s` and runs it unchecked", [input.subject.address, name]),
		"path": ["run", name],
	}
}

deny contains finding if {
	some text in shell.run_downloads(input.subject.config.run)
	finding := {
		"message": sprintf("%s runs a script straight from a download", [input.subject.address]),
		"path": ["run", text],
	}
}
