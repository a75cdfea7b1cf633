# METADATA
# title: Scale sets upgrade the system by themselves
# description: Checks that scale sets upgrade the operating system automatically.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachinescalesets
# - https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade
# custom:
#   id: ANX-TF-AZURE-0149
#   severity: low
#   topic: patching
#   subjects:
#   - azurerm_virtual_machine_scale_set
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "machines get the newest image"}
#   - {id: A.8.19, strength: supports, rationale: "upgrades follow a plan"}
#   does_not_show: that images are current
#   remediation: "Add `automatic_os_upgrade_policy { enable_automatic_os_upgrade = true }`."
package policies.terraform.azure.scale_sets_automatic_upgrade

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_virtual_machine_scale_set"
	not _upgrades
	finding := {
		"message": sprintf("%s does not upgrade by itself", [input.subject.address]),
		"path": ["automatic_os_upgrade"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_linux_virtual_machine_scale_set", "azurerm_windows_virtual_machine_scale_set"}
	not _set_upgrades
	finding := {
		"message": sprintf("%s does not upgrade by itself", [input.subject.address]),
		"path": _set_upgrades_place,
	}
}

_upgrades if values.is_true(input.subject.config.automatic_os_upgrade)

_set_upgrades if values.is_true(input.subject.config.automatic_os_upgrade_policy[0].automatic_os_upgrade_enabled)

_set_upgrades if values.is_true(input.subject.config.automatic_os_upgrade_policy[0].enable_automatic_os_upgrade)

default _set_upgrades_place := ["automatic_os_upgrade_policy", 0, "automatic_os_upgrade_enabled"]

_set_upgrades_place := ["automatic_os_upgrade_policy", 0, "enable_automatic_os_upgrade"] if values.is_false(input.subject.config.automatic_os_upgrade_policy[0].enable_automatic_os_upgrade)
