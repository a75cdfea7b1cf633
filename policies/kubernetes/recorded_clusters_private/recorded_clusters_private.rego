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

applies if _eks

applies if _gke

applies if _aks

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
	_gke
	not _gke.private_cluster_config.enable_private_endpoint == true
	not _gke.master_authorized_networks_config.enabled == true
	finding := {
		"message": sprintf("%s has an API that every address reaches", [input.subject.address]),
		"path": ["data", "master_authorized_networks_config"],
	}
}

deny contains finding if {
	_gke
	not _gke.private_cluster_config.enable_private_nodes == true
	finding := {
		"message": sprintf("%s has nodes with public addresses", [input.subject.address]),
		"path": ["data", "private_cluster_config"],
	}
}

deny contains finding if {
	_aks
	not _aks.apiServerAccessProfile.enablePrivateCluster == true
	count(object.get(_aks, ["apiServerAccessProfile", "authorizedIPRanges"], [])) == 0
	finding := {
		"message": sprintf("%s has an API that every address reaches", [input.subject.address]),
		"path": ["data", "properties", "apiServerAccessProfile"],
	}
}

_open(config) if not config.PublicAccessCidrs

_open(config) if "0.0.0.0/0" in config.PublicAccessCidrs

_eks := input.subject.config.data.Cluster.ResourcesVpcConfig if {
	startswith(input.subject.config.apiVersion, "eks.amazonaws.com/")
}

_gke := input.subject.config.data if startswith(input.subject.config.apiVersion, "container.googleapis.com/")

_aks := input.subject.config.data.properties if startswith(input.subject.config.apiVersion, "management.azure.com/")
