package policies.kubernetes.ingress_uses_tls_test

import data.policies.kubernetes.ingress_uses_tls

_subject(type, annotations, spec) := {"subject": {
	"type": type,
	"address": "Ingress web",
	"config": {"metadata": {"annotations": annotations}, "spec": spec},
}}

test_deny_ingress_without_certificate if {
	every spec in [{}, {"tls": []}] {
		ingress_uses_tls.deny == {{"message": "Ingress web has no certificate", "path": ["spec", "tls"]}}
			with input as _subject("kubernetes.Ingress", {}, spec)
	}
}

test_deny_route if {
	count(ingress_uses_tls.deny) == 1 with input as _subject("kubernetes.Route", {}, {})
	findings := ingress_uses_tls.deny with input as _subject(
		"kubernetes.Route",
		{},
		{"tls": {"termination": "edge", "insecureEdgeTerminationPolicy": "Allow"}},
	)
	{finding.path | some finding in findings} == {["spec", "tls", "insecureEdgeTerminationPolicy"]}
}

test_allow_certificates if {
	ingress_uses_tls.deny == set() with input as _subject("kubernetes.Ingress", {}, {"tls": [{"secretName": "web"}]})
	ingress_uses_tls.deny == set() with input as _subject(
		"kubernetes.Ingress",
		{"networking.gke.io/managed-certificates": "web"},
		{},
	)
	ingress_uses_tls.deny == set() with input as _subject(
		"kubernetes.Ingress",
		{"alb.ingress.kubernetes.io/listen-ports": `[{"HTTPS": 443}]`},
		{},
	)
	ingress_uses_tls.deny == set() with input as _subject(
		"kubernetes.Ingress",
		{"kubernetes.io/ingress.allow-http": "false"},
		{},
	)
	ingress_uses_tls.deny == set() with input as _subject("kubernetes.Route", {}, {"tls": {"termination": "edge"}})
}
