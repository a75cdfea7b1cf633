# METADATA
# title: Machines use managed disks
# description: >-
#   Checks that machines do not keep disks as blobs of a storage account, where the account's keys open them.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/managed-disks-overview
# custom:
#   id: ANX-ARM-0147
#   severity: low
#   topic: vm-hardening
#   subjects: [microsoft.compute/virtualmachines]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "disks are managed, encrypted and backed up by the platform"}
#   - {id: A.8.19, strength: supports, rationale: "software is installed by plan"}
#   - {id: A.8.27, strength: supports, rationale: "what is not needed is off"}
#   does_not_show: encryption with one's own key
#   remediation: "Use `managedDisk` in `properties.storageProfile`."
package policies.arm.machines_managed_disks

import data.policies.lib.azure

deny contains finding if {
	azure.given(input.subject.config.properties.storageProfile.osDisk.vhd)
	finding := {
		"message": sprintf("%s keeps its disk as a blob", [input.subject.address]),
		"path": ["properties", "storageProfile", "osDisk", "vhd"],
	}
}

deny contains finding if {
	some i, disk in input.subject.config.properties.storageProfile.dataDisks
	azure.given(disk.vhd)
	finding := {
		"message": sprintf("%s keeps a data disk as a blob", [input.subject.address]),
		"path": ["properties", "storageProfile", "dataDisks", i, "vhd"],
	}
}
