# METADATA
# title: Kubernetes control planes are private
# description: Checks that the API server has no public address.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/private-clusters
# custom:
#   id: ANX-TF-AZURE-0112
#   severity: medium
#   topic: cluster-endpoint
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the control plane has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: who may connect from inside
#   remediation: "Set `private_cluster_enabled = true`."
package policies.terraform.azure.aks_private

import data.policies.lib.values

deny contains finding if {
	not _private
	finding := {
		"message": sprintf("%s has a public control plane", [input.subject.address]),
		"path": ["private_cluster_enabled"],
	}
}

_private if values.is_true(input.subject.config.private_cluster_enabled)
