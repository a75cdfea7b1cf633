# METADATA
# title: Kubernetes nodes have ephemeral system disks
# description: >-
#   Checks that system disks of nodes are ephemeral, so that a node starts from its image and leaves nothing
#   behind.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/concepts-storage
# custom:
#   id: ANX-TF-AZURE-0125
#   severity: low
#   topic: cluster-hardening
#   subjects: [azurerm_kubernetes_cluster, azurerm_kubernetes_cluster_node_pool]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "nodes start from the image each time"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: disks of the workload
#   remediation: >-
#     Set `os_disk_type = "Ephemeral"`.
package policies.terraform.azure.aks_ephemeral_disks

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster"
	not _ephemeral
	finding := {
		"message": sprintf("%s keeps system disks of its nodes", [input.subject.address]),
		"path": ["default_node_pool", 0, "os_disk_type"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster_node_pool"
	not _pool_ephemeral
	finding := {
		"message": sprintf("%s keeps system disks of its nodes", [input.subject.address]),
		"path": ["os_disk_type"],
	}
}

_ephemeral if azure.one_of(input.subject.config.default_node_pool[0].os_disk_type, {"ephemeral"})

_pool_ephemeral if azure.one_of(input.subject.config.os_disk_type, {"ephemeral"})
