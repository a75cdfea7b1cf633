# METADATA
# title: Kubernetes nodes take at least fifty pods
# description: >-
#   Checks that nodes take at least fifty pods. The number cannot be changed later, and with fewer the cluster
#   runs out of room.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# custom:
#   id: ANX-TF-AZURE-0128
#   severity: low
#   topic: cluster-hardening
#   subjects: [azurerm_kubernetes_cluster, azurerm_kubernetes_cluster_node_pool]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "nodes are used well"}
#   - {id: A.8.6, strength: supports, rationale: "there is room for the workload"}
#   does_not_show: that nodes are large enough
#   remediation: "Set `max_pods = 50` or more."
package policies.terraform.azure.aks_max_pods

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster"
	not _roomy
	finding := {
		"message": sprintf("%s takes few pods on a node", [input.subject.address]),
		"path": ["default_node_pool", 0, "max_pods"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster_node_pool"
	not _pool_roomy
	finding := {"message": sprintf("%s takes few pods on a node", [input.subject.address]), "path": ["max_pods"]}
}

_roomy if azure.at_least(input.subject.config.default_node_pool[0].max_pods, 50)

_pool_roomy if azure.at_least(input.subject.config.max_pods, 50)
