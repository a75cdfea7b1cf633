# METADATA
# title: Workloads stay out of system namespaces
# description: >-
#   Checks that no workload is placed in `kube-system`, `kube-public` or `kube-node-lease`, except components of the
#   cluster themselves. Policies are often loose there, and secrets of the cluster lie there.
# related_resources:
# - https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
# custom:
#   id: ANX-K8S-0275
#   severity: medium
#   topic: namespaces
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "policies for the network of a system hold by namespace"}
#   - {id: A.8.31, strength: supports, rationale: "environments can be kept apart by namespace"}
#   does_not_show: "who may place workloads there"
#   remediation: Move the workload to a namespace of its own.
package policies.kubernetes.no_system_namespace

applies if not _component

deny contains finding if {
	input.subject.config.metadata.namespace in {"kube-system", "kube-public", "kube-node-lease"}
	finding := {
		"message": sprintf("%s is placed in a system namespace", [input.subject.address]),
		"path": ["metadata", "namespace"],
	}
}

_component if input.subject.config.metadata.labels.tier == "control-plane"

_component if {
	some key in ["k8s-app", "kubernetes.io/cluster-service", "addonmanager.kubernetes.io/mode", "component"]
	input.subject.config.metadata.labels[key]
}

_component if startswith(input.subject.config.metadata.name, "kube-")
