# METADATA
# title: PostgreSQL servers slow down password guessing
# description: >-
#   Checks that a server writes down connection throttling, and does not switch it off. It slows down, and records,
#   addresses that try many wrong passwords.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers/configurations
# - https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-logging
# custom:
#   id: ANX-ARM-0270
#   severity: low
#   topic: database-logging
#   subjects:
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbforpostgresql/servers/configurations
#   - microsoft.dbforpostgresql/flexibleservers/configurations
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "repeated failures are noticed and slowed down"}
#   - {id: A.8.5, strength: supports, rationale: "passwords are hard to guess"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: how strong passwords are
#   remediation: Add a resource `configurations` named `connection_throttling` with `properties.value` set to `on`.
package policies.arm.postgresql_connections_throttled

import data.policies.lib.azure

applies if input.subject.type == "microsoft.dbforpostgresql/servers"

applies if _names(input.subject.name)

deny contains finding if {
	_names(input.subject.name)
	not _on
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["properties", "value"]}
}

deny contains finding if {
	input.subject.type == "microsoft.dbforpostgresql/servers"
	not _written
	finding := {"message": sprintf("%s does not set connection_throttling", [input.subject.address]), "path": ["name"]}
}

_on if azure.one_of(input.subject.config.properties.value, {"on"})

_written if {
	some configuration in input.related["microsoft.dbforpostgresql/servers/configurations"]
	_names(configuration.name)
}

_names(name) if regex.replace(lower(name), `^.*/`, "") in {"connection_throttle.enable", "connection_throttling"}
