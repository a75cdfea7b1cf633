package policies.kubernetes.replicas_spread_test

import data.policies.kubernetes.replicas_spread

_workload(kind, replicas, spec) := {"subject": {
	"type": kind,
	"address": "Deployment web",
	"config": {"spec": {"replicas": replicas, "selector": {"matchLabels": {"app": "web"}}}},
	"views": {"pod": {"path": ["spec", "template"], "spec": spec}},
}}

test_deny_anywhere if {
	subject := _workload("kubernetes.Deployment", 3, {"affinity": {"podAffinity": {}}})
	replicas_spread.applies with input as subject
	findings := replicas_spread.deny with input as subject
	findings == {{
		"message": "Deployment web may run all its replicas on one node",
		"path": ["spec", "template", "spec", "affinity"],
	}}
}

test_allow_spread if {
	every spec in [
		{"topologySpreadConstraints": [{"topologyKey": "kubernetes.io/hostname"}]},
		{"affinity": {"podAntiAffinity": {"preferredDuringSchedulingIgnoredDuringExecution": []}}},
	] {
		replicas_spread.deny == set() with input as _workload("kubernetes.Deployment", 3, spec)
	}
}

test_single_replica_does_not_count if {
	not replicas_spread.applies with input as _workload("kubernetes.Deployment", 1, {})
}
