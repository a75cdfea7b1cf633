# METADATA
# title: Administrators' passwords are not written down
# description: >-
#   Checks that passwords of databases, workspaces and machines do not stand in the configuration. Whoever reads
#   the repository can otherwise sign in.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces
# custom:
#   id: ANX-TF-AZURE-0260
#   severity: critical
#   topic: credentials-in-configuration
#   subjects:
#   - azurerm_synapse_workspace
#   - azurerm_mssql_server
#   - azurerm_sql_server
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_mariadb_server
#   - azurerm_postgresql_flexible_server
#   - azurerm_mysql_flexible_server
#   - azurerm_linux_virtual_machine
#   - azurerm_windows_virtual_machine
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   - azurerm_virtual_machine
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are kept out of the source"}
#   - {id: A.8.24, strength: supports, rationale: "they can be renewed"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in does not depend on who reads the source"}
#   does_not_show: passwords in other attributes
#   remediation: Take the password from a variable that is not stored, or from a key vault.
package policies.terraform.azure.no_passwords_in_configuration

import data.policies.lib.credentials

deny contains finding if {
	input.subject.type == "azurerm_synapse_workspace"
	credentials.literal(input.subject.config.sql_administrator_login_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["sql_administrator_login_password"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server",
		"azurerm_sql_server",
		"azurerm_postgresql_server",
		"azurerm_mysql_server",
		"azurerm_mariadb_server",
	}
	credentials.literal(input.subject.config.administrator_login_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["administrator_login_password"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server"}
	credentials.literal(input.subject.config.administrator_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["administrator_password"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_linux_virtual_machine",
		"azurerm_windows_virtual_machine",
		"azurerm_linux_virtual_machine_scale_set",
		"azurerm_windows_virtual_machine_scale_set",
	}
	credentials.literal(input.subject.config.admin_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["admin_password"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_virtual_machine"
	credentials.literal(input.subject.config.os_profile[0].admin_password)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["os_profile", 0, "admin_password"],
	}
}
