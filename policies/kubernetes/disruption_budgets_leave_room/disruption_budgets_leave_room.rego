# METADATA
# title: Disruption budgets leave room for maintenance
# description: >-
#   Checks that no PodDisruptionBudget forbids every eviction (`maxUnavailable: 0` or `minAvailable: 100%`). A node
#   that cannot be drained is not updated, or only by taking the service down.
# related_resources:
# - https://kubernetes.io/docs/tasks/run-application/configure-pdb/
# custom:
#   id: ANX-K8S-0314
#   severity: low
#   topic: redundancy
#   subjects: [kubernetes.PodDisruptionBudget]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "the service stays up while nodes are maintained"}
#   - {id: A.8.8, strength: supports, rationale: "nodes can be drained for updates"}
#   does_not_show: "that autoscalers keep more replicas than the budget asks for"
#   remediation: >-
#     Set `maxUnavailable: 1`, and run more than one replica.
package policies.kubernetes.disruption_budgets_leave_room

deny contains finding if {
	some key, values in {"maxUnavailable": {0, "0", "0%"}, "minAvailable": {"100%"}}
	object.get(input.subject.config, ["spec", key], null) in values
	finding := {"message": sprintf("%s forbids every eviction", [input.subject.address]), "path": ["spec", key]}
}

# As many as there are.
deny contains finding if {
	some workload in _workloads
	is_number(input.subject.config.spec.minAvailable)
	is_number(workload.config.spec.replicas)
	workload.config.spec.replicas <= input.subject.config.spec.minAvailable
	finding := {
		"message": sprintf("%s forbids every eviction of %s", [input.subject.address, workload.address]),
		"path": ["spec", "minAvailable"],
	}
}

_workloads contains workload if some workload in input.related["kubernetes.Deployment"]

_workloads contains workload if some workload in input.related["kubernetes.StatefulSet"]
