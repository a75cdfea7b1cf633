package policies.kubernetes.extensions_verified_test

import data.policies.kubernetes.extensions_verified

_service(spec) := {"subject": {"address": "APIService a", "config": {"spec": spec}}}

test_deny_unchecked if {
	findings := extensions_verified.deny with input as _service({"insecureSkipTLSVerify": true})
	findings == {{
		"message": "APIService a is reached without a check of its certificate",
		"path": ["spec", "insecureSkipTLSVerify"],
	}}
}

test_allow_checked if {
	every spec in [{"caBundle": "LS0t"}, {"insecureSkipTLSVerify": false}] {
		extensions_verified.deny == set() with input as _service(spec)
	}
}

_kubeconfig(cluster) := {"subject": {
	"type": "kubernetes.Config",
	"address": "Config",
	"config": {"clusters": [{"name": "shop", "cluster": {"certificate-authority": "ca.crt"}}, {"cluster": cluster}]},
}}

test_deny_unchecked_cluster if {
	findings := extensions_verified.deny with input as _kubeconfig({"insecure-skip-tls-verify": true})
	findings == {{
		"message": "Config reaches cluster `1` without a check of its certificate",
		"path": ["clusters", 1, "cluster", "insecure-skip-tls-verify"],
	}}
}

test_allow_checked_cluster if {
	extensions_verified.deny == set() with input as _kubeconfig({"certificate-authority-data": "LS0t"})
}
