# METADATA
# title: Database firewalls do not admit all of Azure
# description: >-
#   Checks that no rule from 0.0.0.0 to 0.0.0.0 exists. It admits every service in Azure, those of other
#   customers included.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/firewallrules
# - https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
# custom:
#   id: ANX-TF-AZURE-0041
#   severity: medium
#   topic: db-publicly-accessible
#   subjects:
#   - azurerm_mssql_firewall_rule
#   - azurerm_sql_firewall_rule
#   - azurerm_postgresql_firewall_rule
#   - azurerm_postgresql_flexible_server_firewall_rule
#   - azurerm_mysql_firewall_rule
#   - azurerm_mysql_flexible_server_firewall_rule
#   - azurerm_mariadb_firewall_rule
#   - azurerm_synapse_firewall_rule
#   - azurerm_cosmosdb_postgresql_firewall_rule
#   - azurerm_cosmosdb_mongo_cluster_firewall_rule
#   - azurerm_redis_firewall_rule
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "other customers of the cloud are kept out"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are not offered to everyone"}
#   does_not_show: rules that are added by hand
#   remediation: Remove the rule, and connect through a private endpoint or named addresses.
package policies.terraform.azure.database_firewall_azure_services

deny contains finding if {
	input.subject.config.end_ip_address == "0.0.0.0"
	input.subject.config.start_ip_address == "0.0.0.0"
	finding := {
		"message": sprintf("%s admits every service in Azure", [input.subject.address]),
		"path": ["start_ip_address"],
	}
}

deny contains finding if {
	input.subject.config.end_ip == "0.0.0.0"
	input.subject.config.start_ip == "0.0.0.0"
	finding := {"message": sprintf("%s admits every service in Azure", [input.subject.address]), "path": ["start_ip"]}
}
