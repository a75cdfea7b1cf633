# METADATA
# title: Secrets are passed one by one
# description: >-
#   Checks that no job hands all secrets on: by `secrets: inherit`, by `toJSON(secrets)`, or by a name that is
#   computed. Who controls the called code then reads every secret that the workflow can read, those for other
#   systems included.
# related_resources:
# - https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow
# - https://docs.github.com/en/actions/reference/security/secure-use#use-secrets-for-sensitive-information
# custom:
#   id: ANX-GHA-0104
#   severity: medium
#   topic: secret-exposure
#   subjects: [github.workflow, github.job, github.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "secrets are given to those that need them only"}
#   - {id: A.8.3, strength: supports, rationale: "access to secrets is limited by name"}
#   does_not_show: that each secret which is passed is needed
#   remediation: List the secrets that are needed under `secrets` of the calling job, or as single variables in `env`.
package policies.github_actions.secrets_passed_one_by_one

import data.policies.lib.github

deny contains finding if {
	input.subject.config.secrets == "inherit"
	finding := _finding("hands all its secrets to the workflow that it calls", ["secrets"])
}

deny contains finding if {
	some entry in _expressions
	_all_secrets(entry.expression)
	finding := _finding("reads all secrets at once", entry.path)
}

_expressions contains {"path": path, "expression": expression} if {
	some entry in input.subject.views.expressions
	path := entry.path
	expression := entry.expression
}

_expressions contains {"path": ["env", name], "expression": value} if {
	env := input.subject.config.env
	is_object(env)
	some name, value in env
	github.dynamic(value)
}

_all_secrets(expression) if regex.match(`tojson\( *secrets *\)`, lower(expression))

_all_secrets(expression) if regex.match(`(^|[^a-z0-9_.-])secrets *\[ *[^' \]]`, lower(expression))

_finding(what, path) := {"message": sprintf("%s %s", [input.subject.address, what]), "path": path}
