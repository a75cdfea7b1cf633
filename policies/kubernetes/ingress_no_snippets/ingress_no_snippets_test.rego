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

_map(value) := {"subject": {
	"type": "kubernetes.ConfigMap",
	"address": "ConfigMap controller",
	"config": {"data": {"allow-snippet-annotations": value}},
}}

test_deny_controller_that_allows_snippets if {
	findings := ingress_no_snippets.deny with input as _map("true")
	findings == {{
		"message": "ConfigMap controller lets every Ingress add raw configuration to the controller",
		"path": ["data", "allow-snippet-annotations"],
	}}
}

test_allow_controller_that_refuses_snippets if {
	ingress_no_snippets.deny == set() with input as _map("false")
	ingress_no_snippets.applies with input as _map("false")
	ingress_no_snippets.applies with input as {"subject": {"type": "kubernetes.Ingress", "config": {}}}
	not ingress_no_snippets.applies with input as {"subject": {"type": "kubernetes.ConfigMap", "config": {"data": {}}}}
}
