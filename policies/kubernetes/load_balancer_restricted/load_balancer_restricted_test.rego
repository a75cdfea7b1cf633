package policies.kubernetes.load_balancer_restricted_test

import data.policies.kubernetes.load_balancer_restricted

_service(annotations, spec) := {"subject": {
	"type": "kubernetes.Service",
	"address": "Service web",
	"config": {"metadata": {"annotations": annotations}, "spec": object.union({"type": "LoadBalancer"}, spec)},
}}

test_deny_open if {
	load_balancer_restricted.applies with input as _service({}, {})
	findings := load_balancer_restricted.deny with input as _service({}, {})
	findings == {{
		"message": "Service web has a load balancer that is open to every address",
		"path": ["spec", "type"],
	}}
}

test_deny_stated_as_external if {
	load_balancer_restricted.deny == set() with input as _service(null, {"loadBalancerSourceRanges": ["192.0.2.0/24"]})
	annotations := {
		"service.beta.kubernetes.io/aws-load-balancer-internal": false,
		"service.beta.kubernetes.io/aws-load-balancer-scheme": "internet-facing",
	}
	findings := load_balancer_restricted.deny with input as _service(annotations, {})
	name := "service.beta.kubernetes.io/aws-load-balancer-internal"
	{finding.path | some finding in findings} == {["metadata", "annotations", name]}
}

test_deny_every_address if {
	findings := load_balancer_restricted.deny with input as _service(
		{},
		{"loadBalancerSourceRanges": ["192.0.2.0/24", "0.0.0.0/0"]},
	)
	{finding.path | some finding in findings} == {["spec", "loadBalancerSourceRanges", 1]}
}

test_allow_limited_or_internal if {
	load_balancer_restricted.deny == set() with input as _service({}, {"loadBalancerSourceRanges": ["192.0.2.0/24"]})
	every key, value in {
		"networking.gke.io/load-balancer-type": "Internal",
		"service.beta.kubernetes.io/aws-load-balancer-scheme": "internal",
		"service.beta.kubernetes.io/azure-load-balancer-internal": true,
		"service.beta.kubernetes.io/load-balancer-source-ranges": "192.0.2.0/24",
	} {
		load_balancer_restricted.deny == set() with input as _service({key: value}, {})
	}
}
