# METADATA
# title: Deployments run more than one replica
# description: >-
#   Checks that a Deployment asks for the minimum number of replicas, or that an autoscaler keeps at least as many. With
#   a single replica each crash, node drain and update interrupts the service. A Deployment that is scaled to zero does
#   not count.
# related_resources:
# - https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
# - https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
# custom:
#   id: ANX-K8S-0007
#   severity: medium
#   topic: redundancy
#   subjects: [kubernetes.Deployment]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "each service has a second instance that takes over"}
#   does_not_show: "that the replicas run on different nodes or in different zones"
#   parameters:
#     minimum: {default: 2, description: "Replicas that each Deployment keeps at least."}
#   remediation: >-
#     Set `spec.replicas` to 2 or more, or `spec.minReplicas` of the HorizontalPodAutoscaler that scales the Deployment.
package policies.kubernetes.workload_replicas

# Without a selector it is a patch of a Deployment that is described elsewhere.
applies if {
	input.subject.config.spec.selector
	not input.subject.config.spec.replicas == 0
}

deny contains finding if {
	not _autoscaled
	_replicas < data.parameters["ANX-K8S-0007"].minimum
	finding := {
		"message": sprintf("%s asks for fewer replicas than the minimum: %d", [input.subject.address, _replicas]),
		"path": ["spec", "replicas"],
	}
}

deny contains finding if {
	some scaler in input.related["kubernetes.HorizontalPodAutoscaler"]
	_floor(scaler) < data.parameters["ANX-K8S-0007"].minimum
	finding := {
		"message": sprintf(
			"%s can be scaled below the minimum of replicas by %s: %d",
			[input.subject.address, scaler.address, _floor(scaler)],
		),
		"path": ["spec"],
		"related": [{"address": scaler.address, "path": ["spec", "minReplicas"]}],
	}
}

_autoscaled if count(input.related["kubernetes.HorizontalPodAutoscaler"]) > 0

# Kubernetes runs one where nothing is said.
_replicas := input.subject.config.spec.replicas if is_number(input.subject.config.spec.replicas)

_replicas := 1 if not _replicas_given

_replicas_given if is_number(input.subject.config.spec.replicas)

_floor(scaler) := scaler.config.spec.minReplicas if _floor_given(scaler)

_floor(scaler) := 1 if not _floor_given(scaler)

_floor_given(scaler) if is_number(scaler.config.spec.minReplicas)
