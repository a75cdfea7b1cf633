# METADATA
# title: Key vaults cannot be purged
# description: >-
#   Checks that keys and secrets that were deleted can be brought back. Data encrypted with a key that is gone
#   is gone as well.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults
# - https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview
# custom:
#   id: ANX-ARM-0100
#   severity: medium
#   topic: key-recovery
#   subjects: [microsoft.keyvault/vaults]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "deleted keys can be brought back"}
#   - {id: A.8.13, strength: supports, rationale: "data stays readable after a mistake"}
#   does_not_show: who may delete
#   remediation: "Set `properties.enablePurgeProtection` to `true`."
package policies.arm.key_vault_purge_protection

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s can be purged", [input.subject.address]),
		"path": ["properties", "enablePurgeProtection"],
	}
}

deny contains finding if {
	_kept
	values.is_false(input.subject.config.properties.enableSoftDelete)
	finding := {
		"message": sprintf("%s does not keep what is deleted", [input.subject.address]),
		"path": ["properties", "enableSoftDelete"],
	}
}

_kept if values.is_true(input.subject.config.properties.enablePurgeProtection)
