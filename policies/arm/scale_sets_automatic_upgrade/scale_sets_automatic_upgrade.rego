# METADATA
# title: Scale sets upgrade the system by themselves
# description: Checks that scale sets upgrade the operating system automatically.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachinescalesets
# - https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade
# custom:
#   id: ANX-ARM-0149
#   severity: low
#   topic: patching
#   subjects: [microsoft.compute/virtualmachinescalesets]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "machines get the newest image"}
#   - {id: A.8.19, strength: supports, rationale: "upgrades follow a plan"}
#   does_not_show: that images are current
#   remediation: "Set `enableAutomaticOSUpgrade` to `true` in `properties.upgradePolicy.automaticOSUpgradePolicy`."
package policies.arm.scale_sets_automatic_upgrade

import data.policies.lib.values

deny contains finding if {
	not _upgrades
	finding := {
		"message": sprintf("%s does not upgrade by itself", [input.subject.address]),
		"path": ["properties", "upgradePolicy", "automaticOSUpgradePolicy", "enableAutomaticOSUpgrade"],
	}
}

_upgrades if values.is_true(input.subject.config.properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade)

_upgrades if values.is_true(input.subject.config.properties.upgradePolicy.automaticOSUpgrade)
