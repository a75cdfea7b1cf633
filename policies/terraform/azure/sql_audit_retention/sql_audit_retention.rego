# METADATA
# title: SQL audit logs are kept for at least ninety days
# description: Checks how long audit logs of SQL servers are kept. Intrusions are often found months later.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/auditingsettings
# custom:
#   id: ANX-TF-AZURE-0049
#   severity: medium
#   topic: log-retention
#   subjects:
#   - azurerm_mssql_server_extended_auditing_policy
#   - azurerm_mssql_database_extended_auditing_policy
#   - azurerm_synapse_workspace_extended_auditing_policy
#   - azurerm_synapse_sql_pool_extended_auditing_policy
#   - azurerm_mssql_server
#   - azurerm_sql_server
#   - azurerm_mssql_database
#   - azurerm_sql_database
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "the audit log is kept"}
#   - {id: A.5.28, strength: supports, rationale: "evidence is there when it is looked for"}
#   - {id: A.5.33, strength: supports, rationale: "records last as long as they must"}
#   does_not_show: that the storage account cannot be wiped
#   parameters:
#     minimum_days: {default: 90, description: "Days that audit logs are kept; 0 in the configuration means without end."}
#   remediation: "Set `retention_in_days` to 90 or more, or 0 for no end."
package policies.terraform.azure.sql_audit_retention

import data.policies.lib.values

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server_extended_auditing_policy",
		"azurerm_mssql_database_extended_auditing_policy",
		"azurerm_synapse_workspace_extended_auditing_policy",
		"azurerm_synapse_sql_pool_extended_auditing_policy",
	}
	_short(input.subject.config.retention_in_days)
	finding := {"message": sprintf("%s ends too early", [input.subject.address]), "path": ["retention_in_days"]}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server",
		"azurerm_sql_server",
		"azurerm_mssql_database",
		"azurerm_sql_database",
	}
	_short(input.subject.config.extended_auditing_policy[0].retention_in_days)
	finding := {
		"message": sprintf("%s ends too early", [input.subject.address]),
		"path": ["extended_auditing_policy", 0, "retention_in_days"],
	}
}

# Zero stands for no end, which is the default.
_short(days) if {
	values.number(days) > 0
	values.number(days) < data.parameters["ANX-TF-AZURE-0049"].minimum_days
}
