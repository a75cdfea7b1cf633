# METADATA
# title: Firewalls of databases admit small ranges
# description: >-
#   Checks that a rule of a database or cache admits at most 256 addresses. A wide range takes in machines that nobody
#   thought of.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mssql_firewall_rule
# - https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
# custom:
#   id: ANX-TF-AZURE-0320
#   severity: medium
#   topic: network-exposure
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
#   - {id: A.8.20, strength: demonstrates, rationale: "the firewall admits few addresses"}
#   - {id: A.8.22, strength: supports, rationale: "databases stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are reached from known places"}
#   does_not_show: that the addresses belong to the organisation
#   remediation: Split the rule, or narrow `start_ip_address` and `end_ip_address`; better use a private endpoint.
package policies.terraform.azure.database_firewall_ranges_small

import data.policies.lib.azure

# A rule that admits the whole internet is told by ANX-TF-AZURE-0040.
applies if not _open

_open if azure.spans_internet(input.subject.config.start_ip_address, input.subject.config.end_ip_address)

_open if azure.spans_internet(input.subject.config.start_ip, input.subject.config.end_ip)

deny contains finding if {
	azure.addresses(input.subject.config.start_ip_address, input.subject.config.end_ip_address) > 256
	finding := {"message": _message, "path": ["start_ip_address"]}
}

deny contains finding if {
	azure.addresses(input.subject.config.start_ip, input.subject.config.end_ip) > 256
	finding := {"message": _message, "path": ["start_ip"]}
}

_message := sprintf("%s admits more than 256 addresses", [input.subject.address])
