package policies.terraform.google.lb_tls_version_test

import data.policies.terraform.google.lb_tls_version

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := lb_tls_version.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_ssl_policy", {"name": "current", "profile": "MODERN"}, {}, {["min_tls_version"]}],
		["google_compute_region_ssl_policy", {"name": "current", "region": "europe-west1", "profile": "MODERN", "min_tls_version": "TLS_1_1"}, {}, {["min_tls_version"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_ssl_policy", {"name": "current", "profile": "MODERN", "min_tls_version": "TLS_1_2"}, {}],
		["google_compute_ssl_policy", {"name": "current", "profile": "RESTRICTED"}, {}],
	] {
		_paths(case) == set()
	}
}
