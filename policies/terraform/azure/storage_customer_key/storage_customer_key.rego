# METADATA
# title: Storage accounts are encrypted with a key of one's own
# description: >-
#   Checks that storage accounts use a customer-managed key. Only the holder of the key can rotate it, withdraw
#   it and see its use.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview
# custom:
#   id: ANX-TF-AZURE-0008
#   severity: low
#   topic: bucket-encryption
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key and access to it
#   remediation: >-
#     Add a `customer_managed_key` block or an `azurerm_storage_account_customer_managed_key` for the account.
package policies.terraform.azure.storage_customer_key

import data.policies.lib.azure

deny contains finding if {
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["customer_managed_key", 0, "key_vault_key_id"],
	}
}

_own_key if azure.given(input.subject.config.customer_managed_key[0].key_vault_key_id)

_own_key if count(input.subject.config.customer_managed_key) > 0

_own_key if input.related.azurerm_storage_account_customer_managed_key
