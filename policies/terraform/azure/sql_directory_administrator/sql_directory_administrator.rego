# METADATA
# title: SQL servers have an administrator from the directory
# description: >-
#   Checks that Azure SQL servers have an Entra administrator. Accounts of the server itself have only a
#   password.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/administrators
# - https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-overview
# custom:
#   id: ANX-TF-AZURE-0054
#   severity: medium
#   topic: directory-sign-in
#   subjects: [azurerm_mssql_server, azurerm_sql_server]
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "administrators have directory accounts"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in follows the directory's rules"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is tied to people"}
#   does_not_show: that accounts of the server itself are not used
#   remediation: "Add an `azuread_administrator` block."
package policies.terraform.azure.sql_directory_administrator

deny contains finding if {
	not _directory
	finding := {
		"message": sprintf("%s has no administrator from the directory", [input.subject.address]),
		"path": ["azuread_administrator"],
	}
}

_directory if count(input.subject.config.azuread_administrator) > 0

_directory if input.related.azurerm_sql_active_directory_administrator
