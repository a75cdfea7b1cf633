# METADATA
# title: Kubernetes clusters use the network of Azure
# description: Checks that the cluster uses the Azure network plugin, with which network rules can name pods.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/concepts-network
# custom:
#   id: ANX-TF-AZURE-0115
#   severity: low
#   topic: network-segmentation
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "pods have addresses that network rules can name"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which rules exist
#   remediation: >-
#     Set `network_plugin = "azure"` in `network_profile`.
package policies.terraform.azure.aks_network_plugin

import data.policies.lib.azure

deny contains finding if {
	not _native
	finding := {
		"message": sprintf("%s does not use the network of Azure", [input.subject.address]),
		"path": ["network_profile", 0, "network_plugin"],
	}
}

_native if azure.one_of(input.subject.config.network_profile[0].network_plugin, {"azure"})
