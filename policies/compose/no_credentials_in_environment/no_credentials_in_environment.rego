# METADATA
# title: Environments of services hold no credentials
# description: >-
#   Checks that no variable of a service gives a credential as a literal value: one under a name such as
#   `DB_PASSWORD`, a URL with a password, or a token of a known form. Everyone who can read the repository has it, and
#   it stays in its history.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#environment
# - https://docs.docker.com/compose/how-tos/use-secrets/
# custom:
#   id: ANX-COMPOSE-0115
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [compose.service]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "the file refers to credentials and does not contain them"}
#   does_not_show: "that files named by `env_file` and commands hold none, or that old ones were changed"
#   remediation: >-
#     Use a secret (`secrets:` and a variable that ends in `_FILE`) or a variable of the environment
#     (`${DB_PASSWORD}`), and change the credential that was in the file.
package policies.compose.no_credentials_in_environment

import data.policies.lib.credentials

deny contains finding if {
	some variable in _variables
	_credential(variable)
	finding := {
		"message": sprintf("%s holds a credential in the variable `%v`", [input.subject.address, variable.name]),
		"path": array.concat(variable.place, [variable.step]),
	}
}

_variables contains {"place": place, "step": name, "name": name, "value": value} if {
	some [place, group] in _groups
	is_object(group)
	some name, value in group
}

# The environment of the service, and the arguments of its build, which stay in the history of the image.
_groups contains [["environment"], group] if group := input.subject.config.environment

_groups contains [["build", "args"], group] if group := input.subject.config.build.args

_variables contains {"place": place, "step": i, "name": name, "value": value} if {
	some [place, group] in _groups
	is_array(group)
	some i, entry in group
	is_string(entry)
	parts := split(entry, "=")
	count(parts) > 1
	name := parts[0]
	value := concat("=", array.slice(parts, 1, count(parts)))
}

_credential(variable) if {
	credentials.secret_name(variable.name)
	credentials.literal(variable.value)
}

_credential(variable) if credentials.recognised(variable.value)
