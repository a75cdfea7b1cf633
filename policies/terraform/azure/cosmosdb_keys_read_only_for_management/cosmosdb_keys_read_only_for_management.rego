# METADATA
# title: Keys of Cosmos DB cannot change the account's structure
# description: >-
#   Checks that account keys may not change databases, containers or throughput. Such changes then need a role
#   and leave a record.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts
# custom:
#   id: ANX-TF-AZURE-0063
#   severity: low
#   topic: local-authentication
#   subjects: [azurerm_cosmosdb_account]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "keys cannot change the account"}
#   - {id: A.8.3, strength: demonstrates, rationale: "management takes a role"}
#   - {id: A.5.18, strength: supports, rationale: "rights follow roles"}
#   - {id: A.8.9, strength: supports, rationale: "changes go through the control plane"}
#   does_not_show: what keys may do with data
#   remediation: "Set `access_key_metadata_writes_enabled = false`."
package policies.terraform.azure.cosmosdb_keys_read_only_for_management

import data.policies.lib.values

deny contains finding if {
	not _roles_only
	finding := {
		"message": sprintf("%s lets keys change its structure", [input.subject.address]),
		"path": ["access_key_metadata_writes_enabled"],
	}
}

_roles_only if values.is_false(input.subject.config.access_key_metadata_writes_enabled)
