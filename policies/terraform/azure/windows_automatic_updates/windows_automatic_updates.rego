# METADATA
# title: Windows machines install updates
# description: >-
#   Checks that automatic updates of Windows machines are not off. Holes that have a fix are used within days.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching
# custom:
#   id: ANX-TF-AZURE-0148
#   severity: medium
#   topic: patching
#   subjects:
#   - azurerm_windows_virtual_machine
#   - azurerm_windows_virtual_machine_scale_set
#   - azurerm_virtual_machine
#   - azurerm_virtual_machine_scale_set
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "fixes are installed by themselves"}
#   - {id: A.8.19, strength: supports, rationale: "updates follow a plan"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: that machines restart in time
#   remediation: >-
#     Remove `automatic_updates_enabled = false` (`enable_automatic_updates` before, `enable_automatic_upgrades` in
#     `os_profile_windows_config`).
package policies.terraform.azure.windows_automatic_updates

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.automatic_updates_enabled)
	finding := {
		"message": sprintf("%s does not install updates", [input.subject.address]),
		"path": ["automatic_updates_enabled"],
	}
}

deny contains finding if {
	values.is_false(input.subject.config.enable_automatic_updates)
	finding := {
		"message": sprintf("%s does not install updates", [input.subject.address]),
		"path": ["enable_automatic_updates"],
	}
}

deny contains finding if {
	values.is_false(input.subject.config.os_profile_windows_config[0].enable_automatic_upgrades)
	finding := {
		"message": sprintf("%s does not install updates", [input.subject.address]),
		"path": ["os_profile_windows_config", 0, "enable_automatic_upgrades"],
	}
}
