# METADATA
# title: SQL databases are encrypted at rest
# description: Checks that transparent data encryption of SQL databases is not switched off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/databases/transparentdataencryption
# - https://learn.microsoft.com/azure/azure-sql/database/transparent-data-encryption-tde-overview
# custom:
#   id: ANX-TF-AZURE-0058
#   severity: high
#   topic: db-encryption
#   subjects: [azurerm_mssql_database]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Remove `transparent_data_encryption_enabled = false`."
package policies.terraform.azure.sql_transparent_encryption

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.transparent_data_encryption_enabled)
	finding := {
		"message": sprintf("%s is stored in plain", [input.subject.address]),
		"path": ["transparent_data_encryption_enabled"],
	}
}
