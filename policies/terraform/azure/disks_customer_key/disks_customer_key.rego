# METADATA
# title: Disks are encrypted with a key of one's own
# description: >-
#   Checks that managed disks and machines name a disk encryption set. Only the holder of the key can rotate it,
#   withdraw it and see its use.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/disks
# - https://learn.microsoft.com/azure/virtual-machines/disk-encryption
# custom:
#   id: ANX-TF-AZURE-0143
#   severity: low
#   topic: disk-encryption
#   subjects: [azurerm_managed_disk]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key
#   remediation: "Set `disk_encryption_set_id`."
package policies.terraform.azure.disks_customer_key

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["disk_encryption_set_id"],
	}
}

_own_key if azure.given(input.subject.config.disk_encryption_set_id)

_own_key if azure.given(input.subject.config.secure_vm_disk_encryption_set_id)

# Encryption inside the machine, with a key from a vault of the organisation.
_own_key if {
	some settings in input.subject.config.encryption_settings
	not _off(settings)
}

_off(settings) if values.is_false(settings.enabled)
