# METADATA
# title: Threat detection of databases tells named people
# description: Checks that alerts of databases are sent to addresses. An alert that nobody reads changes nothing.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/securityalertpolicies
# custom:
#   id: ANX-TF-AZURE-0052
#   severity: low
#   topic: alert-contacts
#   subjects:
#   - azurerm_mssql_server_security_alert_policy
#   - azurerm_synapse_workspace_security_alert_policy
#   - azurerm_synapse_sql_pool_security_alert_policy
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   controls:
#   - {id: A.5.24, strength: demonstrates, rationale: "alerts reach a person"}
#   - {id: A.8.16, strength: supports, rationale: "what is noticed is followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   does_not_show: that the addresses are read
#   remediation: "List addresses in `email_addresses`."
package policies.terraform.azure.database_alert_addresses

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server_security_alert_policy",
		"azurerm_synapse_workspace_security_alert_policy",
		"azurerm_synapse_sql_pool_security_alert_policy",
	}
	not _told
	finding := {"message": sprintf("%s tells nobody", [input.subject.address]), "path": ["email_addresses"]}
}

deny contains finding if {
	input.subject.type in {"azurerm_postgresql_server", "azurerm_mysql_server"}
	count(input.subject.config.threat_detection_policy) > 0
	not _told_server
	finding := {
		"message": sprintf("%s tells nobody", [input.subject.address]),
		"path": ["threat_detection_policy", 0, "email_addresses"],
	}
}

_told if azure.named(input.subject.config.email_addresses)

_told_server if azure.named(input.subject.config.threat_detection_policy[0].email_addresses)
