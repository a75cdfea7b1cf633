# METADATA
# title: Variables in the pipeline hold no credentials
# description: >-
#   Checks that variables which the pipeline file sets hold no passwords, tokens or keys. The file is open to everyone
#   who can read the repository, and what stood in it stays in the history.
# related_resources:
# - https://docs.gitlab.com/ci/variables/#cicd-variable-security
# - https://docs.gitlab.com/ci/secrets/
# custom:
#   id: ANX-GLCI-0010
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [gitlab.pipeline, gitlab.job, gitlab.default]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords and tokens are kept apart from code"}
#   - {id: A.8.24, strength: supports, rationale: "keys stay in the store that protects them"}
#   does_not_show: >-
#     that variables of the project are masked and protected; passwords of service containers, which live as long as
#     the job, do not count
#   remediation: >-
#     Set the variable in the project's CI/CD settings as masked and protected, or take it from a secret manager with
#     `secrets`, and change the value that was in the file.
package policies.gitlab_ci.variables_without_credentials

import data.policies.lib.credentials

applies if is_object(input.subject.config.variables)

deny contains finding if {
	some variable in _variables
	_credential(variable)
	finding := {
		"message": sprintf("%s holds a credential in the variable %s", [input.subject.address, variable.name]),
		"path": ["variables", variable.name],
	}
}

_variables contains {"name": name, "value": value} if {
	some name, value in input.subject.config.variables
	is_string(value)
}

_variables contains {"name": name, "value": value} if {
	some name, variable in input.subject.config.variables
	value := variable.value
}

_credential(variable) if credentials.recognised(variable.value)

_credential(variable) if {
	credentials.secret_name(variable.name)
	credentials.literal(variable.value)
	not regex.match(_services, upper(variable.name))
}

# What the images of databases and brokers read at their start.
_services := concat("", [
	`^((POSTGRES|MYSQL|MARIADB|MONGO_INITDB|RABBITMQ|ELASTIC|MSSQL|REDIS|KEYCLOAK|MINIO|NEO4J)_|`,
	`PGPASSWORD$|SA_PASSWORD$|DATABASE_PASSWORD$|DB_PASSWORD$)`,
])
