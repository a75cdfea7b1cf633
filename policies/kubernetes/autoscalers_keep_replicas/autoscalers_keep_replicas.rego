# METADATA
# title: Autoscalers keep more than one replica
# description: >-
#   Checks that the lower bound of a HorizontalPodAutoscaler leaves more than one replica. In a quiet hour the workload
#   otherwise hangs on a single pod, and fails with it or with its node.
# related_resources:
# - https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
# custom:
#   id: ANX-K8S-0405
#   severity: low
#   topic: redundancy
#   subjects: [kubernetes.HorizontalPodAutoscaler]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "a second replica takes over where one fails"}
#   - {id: A.8.6, strength: supports, rationale: "scaling keeps a reserve"}
#   parameters:
#     minimum: {default: 2, description: "Replicas that autoscalers keep at least."}
#   does_not_show: "that replicas run on different nodes; see ANX-K8S-0312"
#   remediation: Set `spec.minReplicas` to at least 2.
package policies.kubernetes.autoscalers_keep_replicas

# Where its Deployment stands beside it, that is reported; see ANX-K8S-0007.
applies if {
	input.subject.config.spec.scaleTargetRef
	not input.related["kubernetes.Deployment"]
}

deny contains finding if {
	_floor < data.parameters["ANX-K8S-0405"].minimum
	finding := {
		"message": sprintf("%s scales down to fewer replicas than the minimum: %d", [input.subject.address, _floor]),
		"path": ["spec", "minReplicas"],
	}
}

# Kubernetes keeps one where nothing is said.
_floor := object.get(input.subject.config, ["spec", "minReplicas"], 1)
