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

applies if _aks

applies if _gke

deny contains finding if {
	_aks
	object.get(_aks, ["networkProfile", "networkPolicy"], "none") in {"", "none", null}
	finding := {
		"message": sprintf("%s enforces no network policies", [input.subject.address]),
		"path": ["data", "properties", "networkProfile"],
	}
}

deny contains finding if {
	_gke
	not _gke.network_policy.enabled == true
	not object.get(_gke, ["network_config", "datapath_provider"], null) in {2, "ADVANCED_DATAPATH"}
	finding := {
		"message": sprintf("%s enforces no network policies", [input.subject.address]),
		"path": ["data", "network_policy"],
	}
}

_aks := input.subject.config.data.properties if startswith(input.subject.config.apiVersion, "management.azure.com/")

_gke := input.subject.config.data if startswith(input.subject.config.apiVersion, "container.googleapis.com/")
