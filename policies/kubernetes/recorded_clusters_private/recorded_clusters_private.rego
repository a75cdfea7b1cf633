# METADATA
# title: Recorded managed clusters are not reached from everywhere
# description: >-
#   Checks the descriptions of managed clusters that a scanner of clusters recorded (EKS, GKE, AKS): the API server is
#   private or limited to known addresses, and nodes of GKE have no public addresses. Everybody may try credentials and
#   faults of the API otherwise.
# related_resources:
# - https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
# - https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation
# - https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges
# custom:
#   id: ANX-K8S-0419
#   severity: high
#   topic: mk8s-public-endpoint
#   subjects: [kubernetes.ClusterDescribe]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the API is reached from known networks only"}
#   - {id: A.8.22, strength: supports, rationale: "nodes stay in networks of their own"}
#   - {id: A.8.9, strength: supports, rationale: "the cluster runs as its baseline says"}
#   does_not_show: "what has changed since the record was made"
#   remediation: >-
#     Switch off the public endpoint, or limit it (`publicAccessCidrs` of EKS, authorized networks of GKE and AKS), and
#     make nodes private.
package policies.kubernetes.recorded_clusters_private

import data.policies.lib.recorded_clusters

applies if _eks

applies if recorded_clusters.gke

applies if recorded_clusters.aks

deny contains finding if {
	_eks.EndpointPublicAccess == true
	_open(_eks)
	finding := {
		"message": sprintf("%s has an API that every address reaches", [input.subject.address]),
		"path": ["data", "Cluster", "ResourcesVpcConfig", "EndpointPublicAccess"],
	}
}

deny contains finding if {
	_eks.EndpointPrivateAccess == false
	finding := {
		"message": sprintf("%s is reached by its nodes over the internet", [input.subject.address]),
		"path": ["data", "Cluster", "ResourcesVpcConfig", "EndpointPrivateAccess"],
	}
}

deny contains finding if {
	recorded_clusters.gke
	not recorded_clusters.gke.private_cluster_config.enable_private_endpoint == true
	not recorded_clusters.gke.master_authorized_networks_config.enabled == true
	finding := {
		"message": sprintf("%s has an API that every address reaches", [input.subject.address]),
		"path": ["data", "master_authorized_networks_config"],
	}
}

deny contains finding if {
	recorded_clusters.gke
	not recorded_clusters.gke.private_cluster_config.enable_private_nodes == true
	finding := {
		"message": sprintf("%s has nodes with public addresses", [input.subject.address]),
		"path": ["data", "private_cluster_config"],
	}
}

deny contains finding if {
	recorded_clusters.aks
	not recorded_clusters.aks.apiServerAccessProfile.enablePrivateCluster == true
	count(object.get(recorded_clusters.aks, ["apiServerAccessProfile", "authorizedIPRanges"], [])) == 0
	finding := {
		"message": sprintf("%s has an API that every address reaches", [input.subject.address]),
		"path": ["data", "properties", "apiServerAccessProfile"],
	}
}

_open(config) if not config.PublicAccessCidrs

_open(config) if "0.0.0.0/0" in config.PublicAccessCidrs

_eks := recorded_clusters.eks.ResourcesVpcConfig
