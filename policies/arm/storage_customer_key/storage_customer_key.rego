# METADATA
# title: Storage accounts are encrypted with a key of one's own
# description: >-
#   Checks that storage accounts use a customer-managed key. Only the holder of the key can rotate it, withdraw
#   it and see its use.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview
# custom:
#   id: ANX-ARM-0008
#   severity: low
#   topic: bucket-encryption
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key and access to it
#   remediation: >-
#     Set `properties.encryption.keySource` to `Microsoft.Keyvault` and name the key in `keyvaultproperties`.
package policies.arm.storage_customer_key

import data.policies.lib.azure

deny contains finding if {
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["properties", "encryption", "keySource"],
	}
}

_own_key if azure.one_of(input.subject.config.properties.encryption.keySource, {"microsoft.keyvault"})
