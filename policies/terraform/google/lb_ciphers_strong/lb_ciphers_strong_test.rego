package policies.terraform.google.lb_ciphers_strong_test

import data.policies.terraform.google.lb_ciphers_strong

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := lb_ciphers_strong.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_ssl_policy", {"name": "current", "min_tls_version": "TLS_1_2"}, {}, {["profile"]}],
		["google_compute_ssl_policy", {"name": "current", "min_tls_version": "TLS_1_2", "profile": "COMPATIBLE"}, {}, {["profile"]}],
		["google_compute_ssl_policy", {"name": "current", "min_tls_version": "TLS_1_2", "profile": "CUSTOM", "custom_features": ["TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_RSA_WITH_AES_128_CBC_SHA"]}, {}, {["custom_features", 1]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_ssl_policy", {"name": "current", "min_tls_version": "TLS_1_2", "profile": "MODERN"}, {}],
		["google_compute_ssl_policy", {"name": "current", "min_tls_version": "TLS_1_2", "profile": "CUSTOM", "custom_features": ["TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"]}, {}],
	] {
		_paths(case) == set()
	}
}
