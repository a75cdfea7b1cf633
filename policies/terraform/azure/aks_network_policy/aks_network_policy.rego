# METADATA
# title: Kubernetes clusters can apply network policies
# description: >-
#   Checks that the cluster has an engine for network policies. Without one, such policies are accepted and
#   ignored.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/use-network-policies
# custom:
#   id: ANX-TF-AZURE-0114
#   severity: medium
#   topic: network-segmentation
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "pods can be kept apart"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which policies exist
#   remediation: >-
#     Set `network_policy` to `"azure"`, `"calico"` or `"cilium"` in `network_profile`.
package policies.terraform.azure.aks_network_policy

import data.policies.lib.azure

deny contains finding if {
	not _engine
	finding := {
		"message": sprintf("%s cannot apply network policies", [input.subject.address]),
		"path": ["network_profile", 0, "network_policy"],
	}
}

_engine if azure.one_of(input.subject.config.network_profile[0].network_policy, {"azure", "calico", "cilium"})
