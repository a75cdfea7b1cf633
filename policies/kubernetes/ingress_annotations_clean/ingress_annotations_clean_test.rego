package policies.kubernetes.ingress_annotations_clean_test

import data.policies.kubernetes.ingress_annotations_clean

_ingress(annotations) := {"subject": {"address": "Ingress web", "config": {"metadata": {"annotations": annotations}}}}

_key(name) := sprintf("nginx.ingress.kubernetes.io/%s", [name])

test_deny_directives if {
	every name, value in {
		"auth-url": "https://auth.example/#;\nlua_code",
		"auth-tls-match-cn": "CN=web;}",
		"mirror-target": "https://mirror.example/{x}",
		"mirror-host": "a|b",
	} {
		findings := ingress_annotations_clean.deny with input as _ingress({_key(name): value})
		{finding.path | some finding in findings} == {["metadata", "annotations", _key(name)]}
	}
}

test_allow_plain_values if {
	every name, value in {
		"auth-url": "https://auth.example/check?a=b&c=$host",
		"auth-tls-match-cn": "CN=.*[.]shop[.]example",
		"mirror-target": "https://mirror.example$request_uri",
		"configuration-snippet": "add_header A b;",
	} {
		ingress_annotations_clean.deny == set() with input as _ingress({_key(name): value})
	}
	ingress_annotations_clean.deny == set() with input as _ingress({_key("auth-url"): {"unknown": true}})
}

test_applies if {
	ingress_annotations_clean.applies with input as _ingress({_key("auth-url"): "https://auth.example"})
	not ingress_annotations_clean.applies with input as _ingress({"team": "shop"})
	not ingress_annotations_clean.applies with input as {"subject": {"config": {"metadata": {}}}}
}
