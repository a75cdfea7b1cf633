package policies.kubernetes.crossplane_listener_tls_versions_test

import data.policies.kubernetes.crossplane_listener_tls_versions

_object(settings) := {"subject": {
	"address": "Listener shop",
	"config": {"apiVersion": "elbv2.aws.crossplane.io/v1alpha1", "kind": "Listener", "spec": {"forProvider": settings}},
	"views": {},
}}

test_deny_fault if {
	every settings in [
		{"protocol": "HTTPS", "sslPolicy": "ELBSecurityPolicy-TLS-1-1-2017-01"},
		{"protocol": "HTTPS"},
	] {
		findings := crossplane_listener_tls_versions.deny with input as _object(settings)
		findings == {{
			"message": "Listener shop allows outdated versions of TLS",
			"path": ["spec", "forProvider", "sslPolicy"],
		}}
	}
}

test_allow_sound if {
	every settings in [
		{"protocol": "HTTPS", "sslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06"},
		{"protocol": "TCP"},
	] {
		crossplane_listener_tls_versions.deny == set() with input as _object(settings)
		crossplane_listener_tls_versions.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_listener_tls_versions.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
