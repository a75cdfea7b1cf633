# METADATA
# title: PostgreSQL servers record checkpoints
# description: >-
#   Checks that a server writes down the recording of checkpoints, and does not switch it off. Checkpoints tell when
#   data was last written in full.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers/configurations
# - https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-logging
# custom:
#   id: ANX-ARM-0271
#   severity: low
#   topic: database-logging
#   subjects:
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbforpostgresql/servers/configurations
#   - microsoft.dbforpostgresql/flexibleservers/configurations
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "checkpoints are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: who looks at the records
#   remediation: Add a resource `configurations` named `log_checkpoints` with `properties.value` set to `on`.
package policies.arm.postgresql_checkpoints_logged

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
	finding := {"message": sprintf("%s does not set log_checkpoints", [input.subject.address]), "path": ["name"]}
}

_on if azure.one_of(input.subject.config.properties.value, {"on"})

_written if {
	some configuration in input.related["microsoft.dbforpostgresql/servers/configurations"]
	_names(configuration.name)
}

_names(name) if regex.replace(lower(name), `^.*/`, "") in {"log_checkpoints"}
