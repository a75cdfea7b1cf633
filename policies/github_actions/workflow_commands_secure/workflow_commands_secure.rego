# METADATA
# title: Insecure workflow commands stay off
# description: >-
#   Checks that `ACTIONS_ALLOW_UNSECURE_COMMANDS` is not switched on in a workflow, a job, its matrix, a container or a
#   step, and that no script uses the commands which need it. With it every line that a program prints can set variables
#   and the search path of all later steps (CVE-2020-15228), so printing foreign text is enough to run foreign code.
# related_resources:
# - https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/
# - https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
# custom:
#   id: ANX-GHA-0101
#   severity: high
#   topic: insecure-commands
#   subjects: [github.workflow, github.job, github.step]
#   controls:
#   - {id: A.8.28, strength: supports, rationale: "printed text cannot change the steps that follow"}
#   - {id: A.8.9, strength: demonstrates, rationale: "the setting that GitHub turned off for its risk stays off"}
#   does_not_show: that no step writes untrusted text to the environment files; see ANX-GHA-0102
#   remediation: >-
#     Remove `ACTIONS_ALLOW_UNSECURE_COMMANDS` from `env`, and write to `$GITHUB_ENV` and `$GITHUB_PATH` instead of
#     using `set-env` and `add-path`.
package policies.github_actions.workflow_commands_secure

import data.policies.lib.values

deny contains finding if {
	_on(input.subject.config.env)
	finding := _finding(["env", "ACTIONS_ALLOW_UNSECURE_COMMANDS"])
}

deny contains finding if {
	_on(input.subject.config.container.env)
	finding := _finding(["container", "env", "ACTIONS_ALLOW_UNSECURE_COMMANDS"])
}

deny contains finding if {
	services := input.subject.config.services
	is_object(services)
	some name, service in services
	_on(service.env)
	finding := _finding(["services", name, "env", "ACTIONS_ALLOW_UNSECURE_COMMANDS"])
}

# A script that sets the variable for later steps, or that uses the commands.
deny contains finding if {
	is_string(input.subject.config.run)
	some text in regex.find_n(_in_script, input.subject.config.run, -1)
	finding := _finding(["run", text])
}

_in_script := `(?i)ACTIONS_ALLOW_UNSECURE_COMMANDS["']?[ ]*[=:][ ]*["']?(true|1)|::(set-env name=|add-path::)`

# The variable as a value of the matrix, to be used in `env: ${{ matrix.env }}`.
deny contains finding if {
	matrix := input.subject.config.strategy.matrix
	is_object(matrix)
	some key, entries in matrix
	is_array(entries)
	some i, entry in entries
	_on(entry)
	finding := _finding(["strategy", "matrix", key, i, "ACTIONS_ALLOW_UNSECURE_COMMANDS"])
}

_on(env) if {
	is_object(env)
	some name, value in env
	upper(name) == "ACTIONS_ALLOW_UNSECURE_COMMANDS"
	_true(value)
}

_true(value) if values.is_true(value)

_true(value) if value == 1

_true(value) if {
	is_string(value)
	values.is_true(trim_space(value))
}

_finding(path) := {
	"message": sprintf("%s lets printed text set variables and the search path", [input.subject.address]),
	"path": path,
}
