# METADATA
# title: Machines have a trusted module
# description: >-
#   Checks that a virtual machine has a virtual trusted module. Measurements of what was started are kept in it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine
# - https://learn.microsoft.com/azure/virtual-machines/trusted-launch
# custom:
#   id: ANX-TF-AZURE-0303
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
#   does_not_show: that the measurements are looked at
#   remediation: Set `vtpm_enabled = true`, on an image of the second generation.
package policies.terraform.azure.machines_trusted_module

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s has no trusted module", [input.subject.address]), "path": ["vtpm_enabled"]}
}

_kept if values.is_true(input.subject.config.vtpm_enabled)
