# METADATA
# title: Kubernetes clusters are watched by Defender
# description: >-
#   Checks that a cluster has the profile of Microsoft Defender. It raises alerts on attacks inside the cluster.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/kubernetes_cluster
# - https://learn.microsoft.com/azure/defender-for-cloud/defender-for-containers-introduction
# custom:
#   id: ANX-TF-AZURE-0308
#   severity: low
#   topic: cluster-hardening
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.7, strength: demonstrates, rationale: "attacks in the cluster are noticed"}
#   - {id: A.8.16, strength: supports, rationale: "alerts are raised"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: that somebody acts on alerts
#   remediation: Add `microsoft_defender { log_analytics_workspace_id = ... }`.
package policies.terraform.azure.aks_defender

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not watched by Defender", [input.subject.address]),
		"path": ["microsoft_defender"],
	}
}

_kept if input.subject.config.microsoft_defender
