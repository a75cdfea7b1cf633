# METADATA
# title: PostgreSQL servers record how long statements take
# description: >-
#   Checks that a server writes down the recording of durations, and does not switch it off; by default it is off.
#   Unusual durations are a trace of misuse.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers/configurations
# - https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-logging
# custom:
#   id: ANX-ARM-0274
#   severity: low
#   topic: database-logging
#   subjects:
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbforpostgresql/servers/configurations
#   - microsoft.dbforpostgresql/flexibleservers/configurations
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "durations of statements are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: which statements ran
#   remediation: Add a resource `configurations` named `log_duration` with `properties.value` set to `on`.
package policies.arm.postgresql_durations_logged

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
	finding := {"message": sprintf("%s does not set log_duration", [input.subject.address]), "path": ["name"]}
}

_on if azure.one_of(input.subject.config.properties.value, {"on"})

_written if {
	some configuration in input.related["microsoft.dbforpostgresql/servers/configurations"]
	_names(configuration.name)
}

_names(name) if regex.replace(lower(name), `^.*/`, "") in {"log_duration"}
