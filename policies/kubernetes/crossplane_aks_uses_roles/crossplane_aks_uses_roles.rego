# METADATA
# title: Clusters of AKS made by Crossplane decide access by roles
# description: >-
#   Checks that clusters of AKS which Crossplane manages have roles of Kubernetes on. Without them every account
#   of the cluster may do everything, and it cannot be changed later.
# related_resources:
# - https://learn.microsoft.com/azure/aks/concepts-identity
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0440
#   severity: high
#   topic: cluster-access
#   subjects: [kubernetes.Composition, kubernetes.AKSCluster, kubernetes.KubernetesCluster]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access to the cluster is decided by roles"}
#   - {id: A.8.3, strength: supports, rationale: "requests beyond the roles are refused"}
#   does_not_show: "that the roles are narrow"
#   remediation: >-
#     Remove `disableRBAC`, or set it to `false`.
package policies.kubernetes.crossplane_aks_uses_roles

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "disableRBAC" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s does not decide access by roles", [input.subject.address]),
		"path": array.concat(resource.path, ["disableRBAC"]),
	}
}

_good(settings) if not settings.disableRBAC == true

_resources := crossplane.resources(
	input.subject.config,
	`[.]azure[.](crossplane|upbound)[.]io$`,
	{"AKSCluster", "KubernetesCluster"},
)
