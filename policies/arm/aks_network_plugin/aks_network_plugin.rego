# METADATA
# title: Kubernetes clusters use the network of Azure
# description: Checks that the cluster uses the Azure network plugin, with which network rules can name pods.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/concepts-network
# custom:
#   id: ANX-ARM-0115
#   severity: low
#   topic: network-segmentation
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "pods have addresses that network rules can name"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which rules exist
#   remediation: "Set `properties.networkProfile.networkPlugin` to `azure`."
package policies.arm.aks_network_plugin

import data.policies.lib.azure

deny contains finding if {
	not _native
	finding := {
		"message": sprintf("%s does not use the network of Azure", [input.subject.address]),
		"path": ["properties", "networkProfile", "networkPlugin"],
	}
}

_native if azure.one_of(input.subject.config.properties.networkProfile.networkPlugin, {"azure"})
