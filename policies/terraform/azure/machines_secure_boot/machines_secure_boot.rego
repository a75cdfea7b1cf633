# METADATA
# title: Machines start signed software only
# description: >-
#   Checks that secure boot is on for a virtual machine. Software that changes the start of a machine is then refused.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine
# - https://learn.microsoft.com/azure/virtual-machines/trusted-launch
# custom:
#   id: ANX-TF-AZURE-0302
#   severity: low
#   topic: vm-hardening
#   subjects:
#   - azurerm_linux_virtual_machine
#   - azurerm_windows_virtual_machine
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the safe option is chosen"}
#   - {id: A.8.19, strength: supports, rationale: "only signed software starts"}
#   does_not_show: drivers without a signature, which then do not load
#   remediation: Set `secure_boot_enabled = true`, on an image of the second generation.
package policies.terraform.azure.machines_secure_boot

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s starts any software", [input.subject.address]),
		"path": ["secure_boot_enabled"],
	}
}

_kept if values.is_true(input.subject.config.secure_boot_enabled)
