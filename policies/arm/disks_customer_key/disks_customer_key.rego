# METADATA
# title: Disks are encrypted with a key of one's own
# description: >-
#   Checks that managed disks and machines name a disk encryption set. Only the holder of the key can rotate it,
#   withdraw it and see its use.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/disks
# - https://learn.microsoft.com/azure/virtual-machines/disk-encryption
# custom:
#   id: ANX-ARM-0143
#   severity: low
#   topic: disk-encryption
#   subjects: [microsoft.compute/disks, microsoft.compute/virtualmachines]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key
#   remediation: "Set `properties.encryption.diskEncryptionSetId`."
package policies.arm.disks_customer_key

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "microsoft.compute/disks"
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["properties", "encryption", "diskEncryptionSetId"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachines"
	input.subject.config.properties.storageProfile.osDisk
	not _own_os_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["properties", "storageProfile", "osDisk", "managedDisk", "diskEncryptionSet", "id"],
	}
}

_own_key if azure.given(input.subject.config.properties.encryption.diskEncryptionSetId)

_own_os_key if input.subject.config.properties.storageProfile.osDisk.managedDisk.diskEncryptionSet.id

_own_os_key if input.subject.config.properties.storageProfile.osDisk.managedDisk.securityProfile.diskEncryptionSet.id
