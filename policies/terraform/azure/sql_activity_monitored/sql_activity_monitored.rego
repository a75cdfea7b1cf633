# METADATA
# title: SQL audit logs reach the monitoring
# description: Checks that auditing of SQL servers and Synapse pools also goes to Azure Monitor.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/auditingsettings
# custom:
#   id: ANX-TF-AZURE-0239
#   severity: low
#   topic: audit-logging
#   subjects:
#   - azurerm_mssql_server_extended_auditing_policy
#   - azurerm_mssql_database_extended_auditing_policy
#   - azurerm_synapse_sql_pool_extended_auditing_policy
#   - azurerm_synapse_workspace_extended_auditing_policy
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to the data reaches the monitoring"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who looks at it
#   remediation: "Set `log_monitoring_enabled = true`."
package policies.terraform.azure.sql_activity_monitored

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.log_monitoring_enabled)
	finding := {
		"message": sprintf("%s does not reach the monitoring", [input.subject.address]),
		"path": ["log_monitoring_enabled"],
	}
}
