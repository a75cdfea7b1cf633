# METADATA
# title: Databases are reached through a private network
# description: >-
#   Checks that database servers have a private endpoint or stand in a subnet. Traffic then does not cross
#   public networks.
# related_resources:
# - https://learn.microsoft.com/azure/private-link/private-endpoint-overview
# custom:
#   id: ANX-TF-AZURE-0043
#   severity: low
#   topic: db-publicly-accessible
#   subjects:
#   - azurerm_mssql_server
#   - azurerm_sql_server
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_mariadb_server
#   - azurerm_postgresql_flexible_server
#   - azurerm_mysql_flexible_server
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the database has an address in the private network"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: whether public access is off as well
#   remediation: "Add an `azurerm_private_endpoint` for the server, or `delegated_subnet_id`."
package policies.terraform.azure.database_private_endpoint

import data.policies.lib.azure

deny contains finding if {
	not _private
	finding := {"message": sprintf("%s has no private endpoint", [input.subject.address]), "path": []}
}

_private if input.related.azurerm_private_endpoint

_private if azure.given(input.subject.config.delegated_subnet_id)
