package policies.kubernetes.workload_replicas_test

import data.policies.kubernetes.workload_replicas

_deployment(spec) := {
	"subject": {"address": "Deployment shop/web", "config": {"spec": spec}, "views": {}},
	"related": {},
}

_scaled(spec, scaler_spec) := {
	"subject": {"address": "Deployment shop/web", "config": {"spec": spec}, "views": {}},
	"related": {"kubernetes.HorizontalPodAutoscaler": [_scaler(scaler_spec)]},
}

_scaler(spec) := {"name": "web", "address": "HorizontalPodAutoscaler shop/web", "config": {"spec": spec}}

_too_few(number) := {
	"message": sprintf("Deployment shop/web asks for fewer replicas than the minimum: %d", [number]),
	"path": ["spec", "replicas"],
}

_too_low(number) := {
	"message": sprintf(
		"Deployment shop/web can be scaled below the minimum of replicas by HorizontalPodAutoscaler shop/web: %d",
		[number],
	),
	"path": ["spec"],
	"related": [{"address": "HorizontalPodAutoscaler shop/web", "path": ["spec", "minReplicas"]}],
}

test_deny_single_replica if {
	workload_replicas.deny == {_too_few(1)} with input as _deployment({"replicas": 1})
}

test_deny_default if {
	workload_replicas.deny == {_too_few(1)} with input as _deployment({"selector": {}})
	workload_replicas.deny == {_too_few(1)} with input as _deployment({"replicas": null})
}

test_deny_fewer_than_the_organisation_asks_for if {
	workload_replicas.deny == {_too_few(2)} with input as _deployment({"replicas": 2})
		with data.parameters as {"ANX-K8S-0007": {"minimum": 3}}
}

test_deny_low_autoscaler if {
	workload_replicas.deny == {_too_low(1)} with input as _scaled({"replicas": 3}, {"minReplicas": 1})
}

test_deny_autoscaler_without_a_floor if {
	workload_replicas.deny == {_too_low(1)} with input as _scaled({}, {"maxReplicas": 5})
}

test_allow_two_replicas if {
	workload_replicas.deny == set() with input as _deployment({"replicas": 2})
}

test_allow_autoscaler if {
	workload_replicas.deny == set() with input as _scaled({}, {"minReplicas": 2})
}

test_allow_single_replica_under_an_autoscaler if {
	workload_replicas.deny == set() with input as _scaled({"replicas": 1}, {"minReplicas": 3})
}

test_applies_to_a_deployment if {
	workload_replicas.applies with input as _deployment({"selector": {"matchLabels": {"app": "web"}}})
}

test_applies_not_to_a_deployment_scaled_to_zero if {
	not workload_replicas.applies with input as _deployment({"selector": {}, "replicas": 0})
}

test_applies_not_to_a_patch if {
	not workload_replicas.applies with input as _deployment({"replicas": 1})
	not workload_replicas.applies with input as _deployment(null)
}
