# METADATA
# title: Kubernetes nodes have no public address
# description: Checks that nodes do not get public addresses.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# custom:
#   id: ANX-TF-AZURE-0122
#   severity: high
#   topic: cluster-endpoint
#   subjects: [azurerm_kubernetes_cluster, azurerm_kubernetes_cluster_node_pool]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "nodes have no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: addresses of balancers
#   remediation: "Remove `node_public_ip_enabled = true` (`enable_node_public_ip` before azurerm 4)."
package policies.terraform.azure.aks_nodes_no_public_address

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster"
	values.is_true(input.subject.config.default_node_pool[0].node_public_ip_enabled)
	finding := {
		"message": sprintf("%s gives its nodes public addresses", [input.subject.address]),
		"path": ["default_node_pool", 0, "node_public_ip_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster"
	values.is_true(input.subject.config.default_node_pool[0].enable_node_public_ip)
	finding := {
		"message": sprintf("%s gives its nodes public addresses", [input.subject.address]),
		"path": ["default_node_pool", 0, "enable_node_public_ip"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster_node_pool"
	values.is_true(input.subject.config.node_public_ip_enabled)
	finding := {
		"message": sprintf("%s gives its nodes public addresses", [input.subject.address]),
		"path": ["node_public_ip_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_kubernetes_cluster_node_pool"
	values.is_true(input.subject.config.enable_node_public_ip)
	finding := {
		"message": sprintf("%s gives its nodes public addresses", [input.subject.address]),
		"path": ["enable_node_public_ip"],
	}
}
