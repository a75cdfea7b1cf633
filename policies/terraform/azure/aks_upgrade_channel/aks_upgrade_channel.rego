# METADATA
# title: Kubernetes clusters are upgraded automatically
# description: Checks that the cluster follows an upgrade channel. Versions lose support after about a year.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/auto-upgrade-cluster
# custom:
#   id: ANX-TF-AZURE-0120
#   severity: medium
#   topic: patching
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "the cluster gets fixes by itself"}
#   - {id: A.8.9, strength: supports, rationale: "the channel is written down"}
#   - {id: A.8.19, strength: supports, rationale: "updates follow a plan"}
#   does_not_show: when upgrades take place
#   remediation: >-
#     Set `automatic_upgrade_channel` (`automatic_channel_upgrade` before azurerm 4), e.g. to `"stable"`.
package policies.terraform.azure.aks_upgrade_channel

import data.policies.lib.azure

deny contains finding if {
	not _follows
	finding := {"message": sprintf("%s is not upgraded by itself", [input.subject.address]), "path": _follows_place}
}

_follows if azure.one_of(input.subject.config.automatic_upgrade_channel, {"patch", "stable", "rapid", "node-image"})

_follows if azure.one_of(input.subject.config.automatic_channel_upgrade, {"patch", "stable", "rapid", "node-image"})

default _follows_place := ["automatic_upgrade_channel"]

_follows_place := ["automatic_channel_upgrade"] if input.subject.config.automatic_channel_upgrade != null
