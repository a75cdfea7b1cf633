package policies.kubernetes.crossplane_load_balancer_logs_test

import data.policies.kubernetes.crossplane_load_balancer_logs

_object(settings) := {"subject": {
	"address": "LoadBalancer shop",
	"config": {
		"apiVersion": "elbv2.aws.crossplane.io/v1alpha1",
		"kind": "LoadBalancer",
		"spec": {"forProvider": settings},
	},
	"views": {},
}}

test_deny_fault if {
	every settings in [{}, {"loadBalancerAttributes": [{"key": "access_logs.s3.enabled", "value": "false"}]}] {
		findings := crossplane_load_balancer_logs.deny with input as _object(settings)
		findings == {{
			"message": "LoadBalancer shop writes no access logs",
			"path": ["spec", "forProvider", "loadBalancerAttributes"],
		}}
	}
}

test_allow_sound if {
	every settings in [
		{"loadBalancerAttributes": [{"key": "access_logs.s3.enabled", "value": "true"}]},
		{"accessLogs": [{"enabled": true}]},
	] {
		crossplane_load_balancer_logs.deny == set() with input as _object(settings)
		crossplane_load_balancer_logs.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_load_balancer_logs.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
