# METADATA
# title: SQL servers are audited
# description: >-
#   Checks that Azure SQL servers have an auditing policy. Without it, nobody can tell who read or changed what.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/auditingsettings
# - https://learn.microsoft.com/azure/azure-sql/database/auditing-overview
# custom:
#   id: ANX-TF-AZURE-0048
#   severity: high
#   topic: audit-logging
#   subjects:
#   - azurerm_mssql_server
#   - azurerm_sql_server
#   - azurerm_mssql_server_extended_auditing_policy
#   - azurerm_mssql_database_extended_auditing_policy
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to the data is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the audit log
#   remediation: "Add an `azurerm_mssql_server_extended_auditing_policy` for the server."
package policies.terraform.azure.sql_auditing

import data.policies.lib.values

deny contains finding if {
	input.subject.type in {"azurerm_mssql_server", "azurerm_sql_server"}
	not _audited
	finding := {"message": sprintf("%s is not audited", [input.subject.address]), "path": []}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server_extended_auditing_policy",
		"azurerm_mssql_database_extended_auditing_policy",
	}
	values.is_false(input.subject.config.enabled)
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["enabled"]}
}

_audited if count(input.subject.config.extended_auditing_policy) > 0

_audited if input.related.azurerm_mssql_server_extended_auditing_policy
