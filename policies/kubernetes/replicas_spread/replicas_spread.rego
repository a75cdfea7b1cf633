# METADATA
# title: Replicas are spread over nodes
# description: >-
#   Checks that a Deployment or StatefulSet with several replicas has a `podAntiAffinity` or
#   `topologySpreadConstraints`. Otherwise the replicas may run on one node, and fail with it.
# related_resources:
# - https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
# - https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
# custom:
#   id: ANX-K8S-0312
#   severity: low
#   topic: redundancy
#   subjects: [kubernetes.Deployment, kubernetes.StatefulSet]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "the loss of a node leaves replicas in service"}
#   does_not_show: "that the cluster has nodes in several zones, or that the rule is a strict one"
#   remediation: >-
#     Add `topologySpreadConstraints` with the key `kubernetes.io/hostname` or `topology.kubernetes.io/zone` to the
#     pod.
package policies.kubernetes.replicas_spread

applies if input.subject.config.spec.replicas > 1

deny contains finding if {
	pod := input.subject.views.pod
	not _apart(pod.spec)
	finding := {
		"message": sprintf("%s may run all its replicas on one node", [input.subject.address]),
		"path": array.concat(pod.path, ["spec", "affinity"]),
	}
}

_apart(spec) if count(spec.topologySpreadConstraints) > 0

_apart(spec) if count(spec.affinity.podAntiAffinity) > 0
