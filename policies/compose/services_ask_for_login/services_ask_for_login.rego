# METADATA
# title: Services ask for a login
# description: >-
#   Checks that no variable and no option of a service switches its login off: empty passwords of MySQL, `trust` of
#   PostgreSQL, `--protected-mode no` of Redis, `xpack.security.enabled=false` and the like. Whoever reaches the port
#   then reads and changes everything.
# related_resources:
# - https://hub.docker.com/_/mysql
# - https://hub.docker.com/_/postgres
# - https://redis.io/docs/latest/operate/oss_and_stack/management/security/
# custom:
#   id: ANX-COMPOSE-0120
#   severity: high
#   topic: authentication
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "services ask who wants in"}
#   - {id: A.8.3, strength: supports, rationale: "data is not open to everyone who reaches the port"}
#   - {id: A.5.17, strength: supports, rationale: "accounts have a password"}
#   does_not_show: that the password is a good one, and how services are set by files of their own
#   remediation: >-
#     Remove the setting, and give the service a password from a secret: `POSTGRES_PASSWORD_FILE: /run/secrets/db`.
package policies.compose.services_ask_for_login

import data.policies.lib.services

deny contains finding if {
	some variable in _variables
	services.without_login(variable.name, variable.value)
	finding := {
		"message": sprintf("%s lets everyone in by %s", [input.subject.address, variable.name]),
		"path": ["environment", variable.step],
	}
}

deny contains finding if {
	services.starts_without_login(_command)
	finding := {
		"message": sprintf("%s starts without asking for a login", [input.subject.address]),
		"path": ["command"],
	}
}

_command := input.subject.config.command if is_string(input.subject.config.command)

_command := concat(" ", words) if {
	is_array(input.subject.config.command)
	words := [word |
		some word in input.subject.config.command
		is_string(word)
	]
}

_variables contains {"step": name, "name": name, "value": value} if {
	is_object(input.subject.config.environment)
	some name, value in input.subject.config.environment
}

_variables contains {"step": i, "name": name, "value": value} if {
	is_array(input.subject.config.environment)
	some i, entry in input.subject.config.environment
	is_string(entry)
	parts := split(entry, "=")
	count(parts) > 1
	name := parts[0]
	value := concat("=", array.slice(parts, 1, count(parts)))
}
