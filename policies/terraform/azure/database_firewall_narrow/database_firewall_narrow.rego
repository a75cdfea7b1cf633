# METADATA
# title: Database firewalls do not admit the whole internet
# description: >-
#   Checks that firewall rules of databases do not span all addresses. Only the password would then stand
#   between the internet and the data.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/firewallrules
# - https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
# custom:
#   id: ANX-TF-AZURE-0040
#   severity: critical
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
#   - azurerm_cosmosdb_mongo_cluster_firewall_rule
#   - azurerm_redis_firewall_rule
#   - azurerm_cosmosdb_postgresql_firewall_rule
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the firewall admits only what is needed"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are not offered to everyone"}
#   does_not_show: rules that are added by hand
#   remediation: "Narrow `start_ip_address` and `end_ip_address` to known addresses."
package policies.terraform.azure.database_firewall_narrow

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_firewall_rule",
		"azurerm_sql_firewall_rule",
		"azurerm_postgresql_firewall_rule",
		"azurerm_postgresql_flexible_server_firewall_rule",
		"azurerm_mysql_firewall_rule",
		"azurerm_mysql_flexible_server_firewall_rule",
		"azurerm_mariadb_firewall_rule",
		"azurerm_synapse_firewall_rule",
		"azurerm_cosmosdb_mongo_cluster_firewall_rule",
		"azurerm_cosmosdb_postgresql_firewall_rule",
	}
	azure.spans_internet(input.subject.config.start_ip_address, input.subject.config.end_ip_address)
	finding := {
		"message": sprintf("%s admits the whole internet", [input.subject.address]),
		"path": ["start_ip_address"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_redis_firewall_rule"
	azure.spans_internet(input.subject.config.start_ip, input.subject.config.end_ip)
	finding := {"message": sprintf("%s admits the whole internet", [input.subject.address]), "path": ["start_ip"]}
}
