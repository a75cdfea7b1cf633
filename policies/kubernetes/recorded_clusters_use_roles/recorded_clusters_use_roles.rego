# METADATA
# title: Recorded managed clusters decide access by roles
# description: >-
#   Checks the descriptions of managed clusters that a scanner of clusters recorded: roles of Kubernetes are on in AKS,
#   and GKE has no attribute-based access beside them, which gives every account of the cluster full rights.
# related_resources:
# - https://learn.microsoft.com/azure/aks/concepts-identity
# - https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster
# custom:
#   id: ANX-K8S-0422
#   severity: high
#   topic: api-server-authorization
#   subjects: [kubernetes.ClusterDescribe]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access to the cluster is decided by roles"}
#   - {id: A.8.3, strength: supports, rationale: "requests beyond the roles are refused"}
#   does_not_show: "what has changed since the record was made, or that roles are narrow"
#   remediation: Create AKS clusters with Kubernetes RBAC, and disable legacy authorization in GKE.
package policies.kubernetes.recorded_clusters_use_roles

import data.policies.lib.recorded_clusters

applies if recorded_clusters.aks

applies if recorded_clusters.gke

deny contains finding if {
	recorded_clusters.aks.enableRBAC == false
	finding := {
		"message": sprintf("%s does not decide access by roles", [input.subject.address]),
		"path": ["data", "properties", "enableRBAC"],
	}
}

deny contains finding if {
	recorded_clusters.gke.legacy_abac.enabled == true
	finding := {
		"message": sprintf("%s gives access past its roles", [input.subject.address]),
		"path": ["data", "legacy_abac", "enabled"],
	}
}
