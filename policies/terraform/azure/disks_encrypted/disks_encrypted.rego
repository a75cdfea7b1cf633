# METADATA
# title: Encryption of disks is not switched off
# description: Checks that encryption of managed disks, where it is configured, is not off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/disks
# custom:
#   id: ANX-TF-AZURE-0144
#   severity: medium
#   topic: disk-encryption
#   subjects: [azurerm_managed_disk, azurerm_snapshot]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Remove `enabled = false` from `encryption_settings`."
package policies.terraform.azure.disks_encrypted

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.encryption_settings[0].enabled)
	finding := {
		"message": sprintf("%s is stored in plain", [input.subject.address]),
		"path": ["encryption_settings", 0, "enabled"],
	}
}
