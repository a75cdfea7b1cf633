package policies.kubernetes.load_balancer_certificate_test

import data.policies.kubernetes.load_balancer_certificate

_service(type, annotations) := _on(443, type, annotations)

_on(port, type, annotations) := {"subject": {
	"type": "kubernetes.Service",
	"address": "Service web",
	"config": {"metadata": {"annotations": annotations}, "spec": {"type": type, "ports": [{"port": port}]}},
}}

_plain := {"service.beta.kubernetes.io/aws-load-balancer-backend-protocol": "http"}

_certified := object.union(_plain, {"service.beta.kubernetes.io/aws-load-balancer-ssl-cert": "arn:aws:acm:certificate"})

test_deny_no_certificate if {
	load_balancer_certificate.applies with input as _service("LoadBalancer", _plain)
	findings := load_balancer_certificate.deny with input as _service("LoadBalancer", _plain)
	findings == {{
		"message": "Service web has a load balancer without a certificate",
		"path": ["metadata", "annotations"],
	}}
}

test_allow_certificate if {
	load_balancer_certificate.deny == set() with input as _service("LoadBalancer", _certified)
}

test_other_services_do_not_count if {
	not load_balancer_certificate.applies with input as _service("ClusterIP", _plain)
	not load_balancer_certificate.applies with input as _service("LoadBalancer", {})
	not load_balancer_certificate.applies with input as _on(80, "LoadBalancer", _plain)
}
