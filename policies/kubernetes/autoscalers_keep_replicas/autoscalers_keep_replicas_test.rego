package policies.kubernetes.autoscalers_keep_replicas_test

import data.policies.kubernetes.autoscalers_keep_replicas

_scaler(spec, related) := {
	"subject": {
		"address": "HorizontalPodAutoscaler shop/shop",
		"config": {"spec": object.union({"scaleTargetRef": {"name": "shop"}}, spec)},
		"views": {},
	},
	"related": related,
}

_parameters := {"ANX-K8S-0405": {"minimum": 2}}

test_deny_single_replica if {
	findings := autoscalers_keep_replicas.deny with input as _scaler({"minReplicas": 1}, {})
		with data.parameters as _parameters
	findings == {{
		"message": "HorizontalPodAutoscaler shop/shop scales down to fewer replicas than the minimum: 1",
		"path": ["spec", "minReplicas"],
	}}
}

test_deny_default if {
	count(autoscalers_keep_replicas.deny) == 1 with input as _scaler({}, {}) with data.parameters as _parameters
}

test_allow_two_replicas if {
	autoscalers_keep_replicas.deny == set() with input as _scaler({"minReplicas": 2}, {})
		with data.parameters as _parameters
}

test_applies_without_its_deployment if {
	autoscalers_keep_replicas.applies with input as _scaler({}, {})
	not autoscalers_keep_replicas.applies with input as _scaler({}, {"kubernetes.Deployment": [{}]})
}
