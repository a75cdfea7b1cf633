# METADATA
# title: Machines encrypt their disks on the host
# description: Checks that caches and temporary disks of machines are encrypted, too.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/disk-encryption
# custom:
#   id: ANX-TF-AZURE-0142
#   severity: low
#   topic: disk-encryption
#   subjects:
#   - azurerm_linux_virtual_machine
#   - azurerm_windows_virtual_machine
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "caches and temporary disks are encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Set `encryption_at_host_enabled = true`."
package policies.terraform.azure.machines_host_encryption

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s leaves temporary disks in plain", [input.subject.address]),
		"path": ["encryption_at_host_enabled"],
	}
}

_encrypted if values.is_true(input.subject.config.encryption_at_host_enabled)
