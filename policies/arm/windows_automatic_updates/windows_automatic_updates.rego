# METADATA
# title: Windows machines install updates
# description: >-
#   Checks that automatic updates of Windows machines are not off. Holes that have a fix are used within days.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching
# custom:
#   id: ANX-ARM-0148
#   severity: medium
#   topic: patching
#   subjects: [microsoft.compute/virtualmachines, microsoft.compute/virtualmachinescalesets]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "fixes are installed by themselves"}
#   - {id: A.8.19, strength: supports, rationale: "updates follow a plan"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: that machines restart in time
#   remediation: "Set `enableAutomaticUpdates` to `true` in `windowsConfiguration`."
package policies.arm.windows_automatic_updates

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachines"
	values.is_false(input.subject.config.properties.osProfile.windowsConfiguration.enableAutomaticUpdates)
	finding := {
		"message": sprintf("%s does not install updates", [input.subject.address]),
		"path": ["properties", "osProfile", "windowsConfiguration", "enableAutomaticUpdates"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachinescalesets"
	values.is_false(input.subject.config.properties.virtualMachineProfile.osProfile.windowsConfiguration.enableAutomaticUpdates)
	finding := {
		"message": sprintf("%s does not install updates", [input.subject.address]),
		"path": ["properties", "virtualMachineProfile", "osProfile", "windowsConfiguration", "enableAutomaticUpdates"],
	}
}
