package policies.kubernetes.ingress_no_snippets_test

import data.policies.kubernetes.ingress_no_snippets

_ingress(metadata) := {"subject": {"address": "Ingress web", "config": {"metadata": metadata}}}

test_deny_snippets if {
	every key in ["nginx.ingress.kubernetes.io/configuration-snippet", "nginx.org/server-snippets"] {
		findings := ingress_no_snippets.deny with input as _ingress({"annotations": {key: "x;"}})
		{finding.path | some finding in findings} == {["metadata", "annotations", key]}
	}
}

test_allow_others if {
	ingress_no_snippets.deny == set() with input as _ingress({"annotations": {"nginx.ingress.kubernetes.io/auth-url": "a"}})
	ingress_no_snippets.deny == set() with input as _ingress({})
}
