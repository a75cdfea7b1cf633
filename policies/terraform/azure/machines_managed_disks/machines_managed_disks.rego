# METADATA
# title: Machines use managed disks
# description: >-
#   Checks that machines do not keep disks as blobs of a storage account, where the account's keys open them.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/managed-disks-overview
# custom:
#   id: ANX-TF-AZURE-0147
#   severity: low
#   topic: vm-hardening
#   subjects:
#   - azurerm_virtual_machine
#   - azurerm_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine
#   - azurerm_linux_virtual_machine
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "disks are managed, encrypted and backed up by the platform"}
#   - {id: A.8.19, strength: supports, rationale: "software is installed by plan"}
#   - {id: A.8.27, strength: supports, rationale: "what is not needed is off"}
#   does_not_show: encryption with one's own key
#   remediation: "Remove `vhd_uri` and `vhd_containers`, and use managed disks."
package policies.terraform.azure.machines_managed_disks

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_virtual_machine"
	azure.given(input.subject.config.storage_os_disk[0].vhd_uri)
	finding := {
		"message": sprintf("%s keeps its disk as a blob", [input.subject.address]),
		"path": ["storage_os_disk", 0, "vhd_uri"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_virtual_machine"
	azure.given(input.subject.config.storage_data_disk[0].vhd_uri)
	finding := {
		"message": sprintf("%s keeps its disk as a blob", [input.subject.address]),
		"path": ["storage_data_disk", 0, "vhd_uri"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_virtual_machine_scale_set"
	azure.given(input.subject.config.storage_profile_os_disk[0].vhd_containers)
	finding := {
		"message": sprintf("%s keeps its disks as blobs", [input.subject.address]),
		"path": ["storage_profile_os_disk", 0, "vhd_containers"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_windows_virtual_machine", "azurerm_linux_virtual_machine"}
	azure.given(input.subject.config.os_disk[0].vhd_uri)
	finding := {
		"message": sprintf("%s keeps its disk as a blob", [input.subject.address]),
		"path": ["os_disk", 0, "vhd_uri"],
	}
}
