# METADATA
# title: Threat detection of databases tells the administrators
# description: Checks that alerts of databases also go to the administrators of the subscription.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/securityalertpolicies
# custom:
#   id: ANX-TF-AZURE-0053
#   severity: low
#   topic: alert-contacts
#   subjects:
#   - azurerm_mssql_server_security_alert_policy
#   - azurerm_synapse_workspace_security_alert_policy
#   - azurerm_synapse_sql_pool_security_alert_policy
#   controls:
#   - {id: A.5.24, strength: demonstrates, rationale: "alerts reach a person"}
#   - {id: A.8.16, strength: supports, rationale: "what is noticed is followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   does_not_show: that administrators act
#   remediation: "Set `email_account_admins = true` (`email_account_admins_enabled` on Synapse)."
package policies.terraform.azure.database_alert_administrators

import data.policies.lib.values

deny contains finding if {
	not _told
	finding := {
		"message": sprintf("%s does not tell the administrators", [input.subject.address]),
		"path": _told_place,
	}
}

_told if values.is_true(input.subject.config.email_account_admins)

_told if values.is_true(input.subject.config.email_account_admins_enabled)

default _told_place := ["email_account_admins"]

_told_place := ["email_account_admins_enabled"] if values.is_false(input.subject.config.email_account_admins_enabled)
