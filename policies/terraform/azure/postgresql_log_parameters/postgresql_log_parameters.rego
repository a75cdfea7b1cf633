# METADATA
# title: PostgreSQL servers record connections
# description: >-
#   Checks that the server parameters that record connections, their end, their duration and checkpoints, and
#   those that slow down password guessing, are on.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers/configurations
# - https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-logging
# custom:
#   id: ANX-TF-AZURE-0046
#   severity: medium
#   topic: audit-logging
#   subjects: [azurerm_postgresql_configuration, azurerm_postgresql_flexible_server_configuration]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "connections and checkpoints are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: parameters that the configuration does not name
#   remediation: >-
#     Set `value = "on"`.
package policies.terraform.azure.postgresql_log_parameters

import data.policies.lib.azure

applies if input.subject.config.name in _parameters

deny contains finding if {
	input.subject.config.name in _parameters
	not _recorded
	finding := {"message": sprintf("%s switches recording off", [input.subject.address]), "path": ["value"]}
}

_parameters := {
	"log_checkpoints", "log_connections", "log_disconnections", "log_duration",
	"connection_throttling", "connection_throttle.enable",
}

_recorded if azure.one_of(input.subject.config.value, {"on"})
