# METADATA
# title: Storage accounts encrypt the infrastructure, too
# description: >-
#   Checks that storage accounts are encrypted twice, with two algorithms. A weakness of one key or algorithm
#   then reveals nothing.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/infrastructure-encryption-enable
# custom:
#   id: ANX-TF-AZURE-0007
#   severity: low
#   topic: bucket-encryption
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted a second time below the service"}
#   does_not_show: who holds the keys
#   remediation: "Set `infrastructure_encryption_enabled = true` when the account is created."
package policies.terraform.azure.storage_infrastructure_encryption

import data.policies.lib.values

deny contains finding if {
	not _twice
	finding := {
		"message": sprintf("%s is encrypted only once", [input.subject.address]),
		"path": ["infrastructure_encryption_enabled"],
	}
}

_twice if values.is_true(input.subject.config.infrastructure_encryption_enabled)
