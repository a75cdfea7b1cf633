# METADATA
# title: Replicas have a disruption budget
# description: >-
#   Checks that a PodDisruptionBudget selects each Deployment or StatefulSet with several replicas. Without one, all
#   replicas can be evicted at once when nodes are drained for an update.
# related_resources:
# - https://kubernetes.io/docs/tasks/run-application/configure-pdb/
# custom:
#   id: ANX-K8S-0313
#   severity: low
#   topic: redundancy
#   subjects: [kubernetes.Deployment, kubernetes.StatefulSet]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "the service stays up while nodes are maintained"}
#   does_not_show: "that the budget leaves room for maintenance; see ANX-K8S-0314"
#   remediation: >-
#     Add a PodDisruptionBudget whose selector matches the labels of the pods, with `maxUnavailable: 1`.
package policies.kubernetes.disruption_budget_selects_workload

applies if input.subject.config.spec.replicas > 1

deny contains finding if {
	not _budgeted
	finding := {
		"message": sprintf("%s has no disruption budget", [input.subject.address]),
		"path": ["spec", "selector", "matchLabels"],
	}
}

_budgeted if count(input.related["kubernetes.PodDisruptionBudget"]) > 0
