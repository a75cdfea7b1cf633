# METADATA
# title: PostgreSQL servers record connections
# description: >-
#   Checks that the server parameters that record connections, their end, their duration and checkpoints, and
#   those that slow down password guessing, are on.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers/configurations
# - https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-logging
# custom:
#   id: ANX-ARM-0046
#   severity: medium
#   topic: audit-logging
#   subjects:
#   - microsoft.dbforpostgresql/servers/configurations
#   - microsoft.dbforpostgresql/flexibleservers/configurations
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "connections and checkpoints are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: parameters that the configuration does not name
#   remediation: "Set `properties.value` to `on`."
package policies.arm.postgresql_log_parameters

import data.policies.lib.azure

applies if _parameter in _parameters

deny contains finding if {
	_parameter in _parameters
	not _recorded
	finding := {
		"message": sprintf("%s switches recording off", [input.subject.address]),
		"path": ["properties", "value"],
	}
}

_parameter := regex.replace(input.subject.name, `^.*/`, "")

_parameters := {
	"log_checkpoints", "log_connections", "log_disconnections", "log_duration",
	"connection_throttling", "connection_throttle.enable",
}

_recorded if azure.one_of(input.subject.config.properties.value, {"on"})
