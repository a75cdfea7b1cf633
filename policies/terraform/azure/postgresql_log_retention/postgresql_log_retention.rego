# METADATA
# title: PostgreSQL servers keep their logs for more than three days
# description: >-
#   Checks the parameter that says how long PostgreSQL keeps its log files. An incident is often found days
#   later.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers/configurations
# custom:
#   id: ANX-TF-AZURE-0047
#   severity: low
#   topic: log-retention
#   subjects: [azurerm_postgresql_configuration, azurerm_postgresql_flexible_server_configuration]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "logs are kept for some days"}
#   - {id: A.5.28, strength: supports, rationale: "evidence is there when it is looked for"}
#   does_not_show: whether logs are sent elsewhere
#   remediation: >-
#     Set `value = "7"` for `log_retention_days`.
package policies.terraform.azure.postgresql_log_retention

import data.policies.lib.azure
import data.policies.lib.values

applies if input.subject.config.name in {"log_retention_days", "log_retention"}

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s keeps logs for three days or less", [input.subject.address]),
		"path": ["value"],
	}
}

_kept if azure.at_least(input.subject.config.value, 4)

# A switch in place of days.
_kept if {
	input.subject.config.name == "log_retention"
	values.is_true(input.subject.config.value)
}
