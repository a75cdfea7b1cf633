# METADATA
# title: Machines take no extensions
# description: Checks that extension operations of machines are off. An extension runs any program with full rights.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/extensions/overview
# custom:
#   id: ANX-TF-AZURE-0146
#   severity: low
#   topic: vm-hardening
#   subjects:
#   - azurerm_linux_virtual_machine
#   - azurerm_windows_virtual_machine
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "no extension brings software along"}
#   - {id: A.8.19, strength: supports, rationale: "software is installed by plan"}
#   - {id: A.8.27, strength: supports, rationale: "what is not needed is off"}
#   does_not_show: software in the image
#   remediation: "Set `allow_extension_operations = false`."
package policies.terraform.azure.machines_no_extensions

import data.policies.lib.values

deny contains finding if {
	input.subject.type in {"azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"}
	not _none
	finding := {
		"message": sprintf("%s takes extensions", [input.subject.address]),
		"path": ["allow_extension_operations"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_linux_virtual_machine_scale_set", "azurerm_windows_virtual_machine_scale_set"}
	not _set_none
	finding := {
		"message": sprintf("%s takes extensions", [input.subject.address]),
		"path": ["extension_operations_enabled"],
	}
}

_none if values.is_false(input.subject.config.allow_extension_operations)

_set_none if values.is_false(input.subject.config.extension_operations_enabled)
