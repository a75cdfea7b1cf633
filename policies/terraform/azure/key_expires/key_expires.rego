# METADATA
# title: Keys have an expiry date
# description: Checks that keys in key vaults have an expiry date. A key without one tends to stay in use for ever.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
# - https://learn.microsoft.com/azure/key-vault/keys/about-keys
# custom:
#   id: ANX-TF-AZURE-0104
#   severity: medium
#   topic: kms-key-rotation
#   subjects: [azurerm_key_vault_key]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys have an end"}
#   - {id: A.5.17, strength: supports, rationale: "renewal is planned"}
#   does_not_show: that keys are renewed in time
#   remediation: "Set `expiration_date`, or `rotation_policy` with `expire_after`."
package policies.terraform.azure.key_expires

import data.policies.lib.azure

deny contains finding if {
	not _ends
	finding := {"message": sprintf("%s never expires", [input.subject.address]), "path": ["expiration_date"]}
}

_ends if azure.given(input.subject.config.expiration_date)

_ends if azure.given(input.subject.config.rotation_policy[0].expire_after)
