# METADATA
# title: Synapse SQL pools are encrypted
# description: Checks that data in SQL pools of Synapse is encrypted at rest.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces/sqlpools/transparentdataencryption
# custom:
#   id: ANX-TF-AZURE-0237
#   severity: medium
#   topic: db-encryption
#   subjects: [azurerm_synapse_sql_pool]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Set `data_encrypted = true`."
package policies.terraform.azure.synapse_pool_encryption

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {"message": sprintf("%s is stored in plain", [input.subject.address]), "path": ["data_encrypted"]}
}

_encrypted if values.is_true(input.subject.config.data_encrypted)
