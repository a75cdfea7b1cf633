# METADATA
# title: MySQL servers keep an audit log of connections
# description: >-
#   Checks that the audit log of MySQL servers is on and records connections. Without it nobody can tell who signed
#   in, or tried to.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mysql_flexible_server_configuration
# - https://learn.microsoft.com/azure/mysql/flexible-server/concepts-audit-logs
# custom:
#   id: ANX-TF-AZURE-0404
#   severity: medium
#   topic: database-logging
#   subjects: [azurerm_mysql_configuration, azurerm_mysql_flexible_server_configuration]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "sign-ins to the database are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   - {id: A.5.28, strength: supports, rationale: "events can be proved"}
#   does_not_show: "where the log is sent, and servers whose parameters are not in the code"
#   remediation: >-
#     Set `value = "ON"` for `audit_log_enabled`, and take `CONNECTION` in for `audit_log_events`.
package policies.terraform.azure.mysql_audit_log

import data.policies.lib.azure
import data.policies.lib.values

applies if azure.one_of(input.subject.config.name, {"audit_log_enabled", "audit_log_events"})

deny contains finding if {
	azure.one_of(input.subject.config.name, {"audit_log_enabled"})
	values.is_false(input.subject.config.value)
	finding := {"message": sprintf("%s keeps no audit log", [input.subject.address]), "path": ["value"]}
}

deny contains finding if {
	azure.one_of(input.subject.config.name, {"audit_log_events"})
	not _connections(input.subject.config.value)
	finding := {"message": sprintf("%s leaves out connections", [input.subject.address]), "path": ["value"]}
}

# Version 2 of the events takes in the first.
_connections(events) if {
	is_string(events)
	some event in split(upper(replace(events, " ", "")), ",")
	event in {"CONNECTION", "CONNECTION_V2"}
}
