package policies.kubernetes.disruption_budget_selects_workload_test

import data.policies.kubernetes.disruption_budget_selects_workload

_workload(kind, replicas, spec) := {"subject": {
	"type": kind,
	"address": "Deployment web",
	"config": {"spec": {"replicas": replicas, "selector": {"matchLabels": {"app": "web"}}}},
	"views": {"pod": {"path": ["spec", "template"], "spec": spec}},
}}

test_deny_without_budget if {
	disruption_budget_selects_workload.applies with input as _workload("kubernetes.Deployment", 2, {})
	findings := disruption_budget_selects_workload.deny with input as _workload("kubernetes.Deployment", 2, {})
	findings == {{"message": "Deployment web has no disruption budget", "path": ["spec", "selector", "matchLabels"]}}
}

test_allow_budget if {
	disruption_budget_selects_workload.deny == set() with input as object.union(
		_workload("kubernetes.Deployment", 2, {}),
		{"related": {"kubernetes.PodDisruptionBudget": [{"name": "web"}]}},
	)
}

test_single_replica_does_not_count if {
	not disruption_budget_selects_workload.applies with input as _workload("kubernetes.Deployment", 1, {})
}
