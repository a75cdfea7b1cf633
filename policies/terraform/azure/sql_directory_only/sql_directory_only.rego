# METADATA
# title: SQL servers take accounts of the directory only
# description: >-
#   Checks that `azuread_authentication_only` is on. Accounts that the server keeps itself have passwords that nobody
#   locks.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mssql_server
# - https://learn.microsoft.com/azure/azure-sql/database/authentication-azure-ad-only-authentication
# custom:
#   id: ANX-TF-AZURE-0305
#   severity: low
#   topic: database-accounts
#   subjects: [azurerm_mssql_server, azurerm_mssql_managed_instance]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "signing in asks for an account of the directory"}
#   - {id: A.5.16, strength: demonstrates, rationale: "identities are managed in one place"}
#   - {id: A.5.17, strength: supports, rationale: "no passwords of the server are needed"}
#   does_not_show: which rights the accounts have
#   remediation: Set `azuread_authentication_only = true` in `azuread_administrator`.
package policies.terraform.azure.sql_directory_only

import data.policies.lib.values

deny contains finding if {
	not _only
	finding := {
		"message": sprintf("%s takes accounts of its own", [input.subject.address]),
		"path": ["azuread_administrator", 0, "azuread_authentication_only"],
	}
}

_only if values.is_true(input.subject.config.azuread_administrator[0].azuread_authentication_only)

_only if {
	values.is_true(input.subject.config.azure_active_directory_administrator[0].azuread_authentication_only_enabled)
}
