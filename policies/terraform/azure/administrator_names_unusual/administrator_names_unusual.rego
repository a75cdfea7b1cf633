# METADATA
# title: Administrators of databases have unusual names
# description: >-
#   Checks that administrators of databases are not called `admin`, `root` or the like. Such names are the first
#   that attackers try.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers
# custom:
#   id: ANX-TF-AZURE-0065
#   severity: low
#   topic: administrator-names
#   subjects:
#   - azurerm_mssql_server
#   - azurerm_sql_server
#   - azurerm_postgresql_server
#   - azurerm_postgresql_flexible_server
#   - azurerm_mysql_server
#   - azurerm_mysql_flexible_server
#   - azurerm_mariadb_server
#   - azurerm_sql_active_directory_administrator
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the name of the administrator is not known beforehand"}
#   - {id: A.8.5, strength: supports, rationale: "guessing takes more than a password"}
#   - {id: A.5.17, strength: supports, rationale: "well-known accounts are not used"}
#   does_not_show: strength of the password
#   remediation: "Choose another `administrator_login` when the server is created."
package policies.terraform.azure.administrator_names_unusual

import data.policies.lib.azure

deny contains finding if {
	azure.one_of(input.subject.config.administrator_login, _well_known)
	finding := {
		"message": sprintf("%s has an administrator with a well-known name", [input.subject.address]),
		"path": ["administrator_login"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_sql_active_directory_administrator"
	azure.one_of(input.subject.config.login, _well_known)
	finding := {
		"message": sprintf("%s has an administrator with a well-known name", [input.subject.address]),
		"path": ["login"],
	}
}

_well_known := {
	"", "admin", "administrator", "azure_superuser", "dbmanager", "dbmaster", "guest", "mysqladmin", "postgres", "public",
	"root", "sa", "sqladmin", "test", "user",
}
