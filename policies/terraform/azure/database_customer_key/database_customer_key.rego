# METADATA
# title: Databases are encrypted with a key of one's own
# description: >-
#   Checks that databases use a customer-managed key. Only the holder of the key can rotate it, withdraw it and
#   see its use.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts
# custom:
#   id: ANX-TF-AZURE-0057
#   severity: low
#   topic: db-encryption
#   subjects:
#   - azurerm_cosmosdb_account
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_postgresql_flexible_server
#   - azurerm_mysql_flexible_server
#   - azurerm_kusto_cluster
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key and access to it
#   remediation: >-
#     Name the key: `key_vault_key_id` on Cosmos DB, a `customer_managed_key` block or a server key elsewhere.
package policies.terraform.azure.database_customer_key

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_cosmosdb_account"
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["key_vault_key_id"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_postgresql_server",
		"azurerm_mysql_server",
		"azurerm_postgresql_flexible_server",
		"azurerm_mysql_flexible_server",
		"azurerm_kusto_cluster",
	}
	not _server_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["customer_managed_key"],
	}
}

_own_key if azure.given(input.subject.config.key_vault_key_id)

_server_key if count(input.subject.config.customer_managed_key) > 0

_server_key if input.related.azurerm_postgresql_server_key

_server_key if input.related.azurerm_mysql_server_key

_server_key if input.related.azurerm_kusto_cluster_customer_managed_key
