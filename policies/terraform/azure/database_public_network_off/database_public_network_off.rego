# METADATA
# title: Databases are not reachable from public networks
# description: >-
#   Checks that the public address of databases is switched off. A firewall rule or a leaked password is
#   otherwise enough to reach the data.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers
# - https://learn.microsoft.com/azure/azure-sql/database/connectivity-settings
# custom:
#   id: ANX-TF-AZURE-0042
#   severity: medium
#   topic: db-publicly-accessible
#   subjects:
#   - azurerm_mssql_server
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_mariadb_server
#   - azurerm_cosmosdb_account
#   - azurerm_redis_cache
#   - azurerm_synapse_workspace
#   - azurerm_postgresql_flexible_server
#   - azurerm_mysql_flexible_server
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the database has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are not offered to everyone"}
#   does_not_show: who may connect from inside
#   remediation: "Set `public_network_access_enabled = false` and connect through a private endpoint."
package policies.terraform.azure.database_public_network_off

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server",
		"azurerm_postgresql_server",
		"azurerm_mysql_server",
		"azurerm_mariadb_server",
		"azurerm_cosmosdb_account",
		"azurerm_redis_cache",
		"azurerm_synapse_workspace",
	}
	not _inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_network_access_enabled"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server"}
	not _inside_flexible
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_network_access_enabled"],
	}
}

_inside if values.is_false(input.subject.config.public_network_access_enabled)

_inside if azure.given(input.subject.config.subnet_id)

_inside_flexible if values.is_false(input.subject.config.public_network_access_enabled)

_inside_flexible if azure.given(input.subject.config.delegated_subnet_id)

_inside_flexible if azure.disabled(input.subject.config.public_network_access)
