# METADATA
# title: Deployments are updated without an interruption
# description: >-
#   Checks that a Deployment does not have the strategy `Recreate`, unless its pods hold a persistent volume. It stops every
#   replica before the first new one starts, so that each update takes the service down, and a bad one until it is undone.
# related_resources:
# - https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
# custom:
#   id: ANX-K8S-0323
#   severity: low
#   topic: redundancy
#   subjects: [kubernetes.Deployment]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "replicas stand in for one another during an update"}
#   does_not_show: "that there is more than one replica, or that probes keep a bad release back"
#   remediation: >-
#     Set `spec.strategy.type: RollingUpdate`, or remove it; that is the default.
package policies.kubernetes.updates_without_interruption

# Most volumes can be held by the pods of one node only, and the old pods have to let go of them first.
applies if not _holds_volume

deny contains finding if {
	input.subject.config.spec.strategy.type == "Recreate"
	finding := {
		"message": sprintf("%s stops all replicas for an update", [input.subject.address]),
		"path": ["spec", "strategy", "type"],
	}
}

_holds_volume if {
	is_array(input.subject.views.pod.spec.volumes)
	some volume in input.subject.views.pod.spec.volumes
	volume.persistentVolumeClaim
}
