# METADATA
# title: Encryption of disks is not switched off
# description: Checks that encryption of managed disks, where it is configured, is not off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/disks
# custom:
#   id: ANX-ARM-0144
#   severity: medium
#   topic: disk-encryption
#   subjects: [microsoft.compute/disks, microsoft.compute/snapshots]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Remove `enabled = false` from `encryption_settings`."
package policies.arm.disks_encrypted

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.properties.encryptionSettingsCollection.enabled)
	finding := {
		"message": sprintf("%s is stored in plain", [input.subject.address]),
		"path": ["properties", "encryptionSettingsCollection", "enabled"],
	}
}

deny contains finding if {
	values.is_false(input.subject.config.properties.encryptionSettings.enabled)
	finding := {
		"message": sprintf("%s is stored in plain", [input.subject.address]),
		"path": ["properties", "encryptionSettings", "enabled"],
	}
}
