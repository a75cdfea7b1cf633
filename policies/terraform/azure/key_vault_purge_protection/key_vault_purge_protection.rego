# METADATA
# title: Key vaults cannot be purged
# description: >-
#   Checks that keys and secrets that were deleted can be brought back. Data encrypted with a key that is gone
#   is gone as well.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults
# - https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview
# custom:
#   id: ANX-TF-AZURE-0100
#   severity: medium
#   topic: key-recovery
#   subjects: [azurerm_key_vault]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "deleted keys can be brought back"}
#   - {id: A.8.13, strength: supports, rationale: "data stays readable after a mistake"}
#   does_not_show: who may delete
#   remediation: "Set `purge_protection_enabled = true`."
package policies.terraform.azure.key_vault_purge_protection

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s can be purged", [input.subject.address]), "path": ["purge_protection_enabled"]}
}

_kept if values.is_true(input.subject.config.purge_protection_enabled)

# Before version 3 of the provider.
deny contains finding if {
	_kept
	values.is_false(input.subject.config.soft_delete_enabled)
	finding := {
		"message": sprintf("%s does not keep what is deleted", [input.subject.address]),
		"path": ["soft_delete_enabled"],
	}
}
