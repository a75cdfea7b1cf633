# METADATA
# title: Recorded managed clusters enforce network policies
# description: >-
#   Checks the descriptions of managed clusters that a scanner of clusters recorded: AKS has an engine for network
#   policies, and GKE has one or its Dataplane V2. Without it every NetworkPolicy is accepted and does nothing.
# related_resources:
# - https://learn.microsoft.com/azure/aks/use-network-policies
# - https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy
# custom:
#   id: ANX-K8S-0425
#   severity: medium
#   topic: network-segmentation
#   subjects: [kubernetes.ClusterDescribe]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "policies that separate networks are in force"}
#   - {id: A.8.20, strength: supports, rationale: "the network can be controlled"}
#   does_not_show: "that there are policies; see ANX-K8S-0009"
#   remediation: Set `networkPolicy` of AKS, or enable Dataplane V2 of GKE.
package policies.kubernetes.recorded_clusters_enforce_policies

import data.policies.lib.recorded_clusters

applies if recorded_clusters.aks

applies if recorded_clusters.gke

deny contains finding if {
	recorded_clusters.aks
	object.get(recorded_clusters.aks, ["networkProfile", "networkPolicy"], "none") in {"", "none", null}
	finding := {
		"message": sprintf("%s enforces no network policies", [input.subject.address]),
		"path": ["data", "properties", "networkProfile"],
	}
}

deny contains finding if {
	recorded_clusters.gke
	not recorded_clusters.gke.network_policy.enabled == true
	not object.get(recorded_clusters.gke, ["network_config", "datapath_provider"], null) in {2, "ADVANCED_DATAPATH"}
	finding := {
		"message": sprintf("%s enforces no network policies", [input.subject.address]),
		"path": ["data", "network_policy"],
	}
}
