# METADATA
# title: Kubernetes clusters are upgraded automatically
# description: Checks that the cluster follows an upgrade channel. Versions lose support after about a year.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/auto-upgrade-cluster
# custom:
#   id: ANX-ARM-0120
#   severity: medium
#   topic: patching
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "the cluster gets fixes by itself"}
#   - {id: A.8.9, strength: supports, rationale: "the channel is written down"}
#   - {id: A.8.19, strength: supports, rationale: "updates follow a plan"}
#   does_not_show: when upgrades take place
#   remediation: "Set `properties.autoUpgradeProfile.upgradeChannel`."
package policies.arm.aks_upgrade_channel

import data.policies.lib.azure

deny contains finding if {
	not _follows
	finding := {
		"message": sprintf("%s is not upgraded by itself", [input.subject.address]),
		"path": ["properties", "autoUpgradeProfile", "upgradeChannel"],
	}
}

_follows if azure.one_of(input.subject.config.properties.autoUpgradeProfile.upgradeChannel, {"patch", "stable", "rapid", "node-image"})
