package policies.terraform.google.lb_tls_policy_named_test

import data.policies.terraform.google.lb_tls_policy_named

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := lb_tls_policy_named.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_target_https_proxy", {"name": "shop", "url_map": "shop"}, {}, {["ssl_policy"]}],
		["google_compute_target_ssl_proxy", {"name": "shop", "backend_service": "shop"}, {}, {["ssl_policy"]}],
		["google_compute_region_target_https_proxy", {"name": "shop", "url_map": "shop", "region": "europe-west1"}, {}, {["ssl_policy"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_target_https_proxy", {"name": "shop", "url_map": "shop", "ssl_policy": "current"}, {}],
		["google_compute_target_ssl_proxy", {"name": "shop", "backend_service": "shop", "ssl_policy": "current"}, {}],
		["google_compute_region_target_https_proxy", {"name": "shop", "url_map": "shop", "region": "europe-west1", "ssl_policy": "current"}, {}],
	] {
		_paths(case) == set()
	}
}
