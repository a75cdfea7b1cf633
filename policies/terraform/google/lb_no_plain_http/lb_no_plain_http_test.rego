package policies.terraform.google.lb_no_plain_http_test

import data.policies.terraform.google.lb_no_plain_http

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := lb_no_plain_http.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_global_forwarding_rule", {"name": "shop", "port_range": "80", "target": "https://www.googleapis.com/compute/v1/projects/shop-1234/global/targetHttpProxies/shop"}, {}, {["target"]}],
		["google_compute_global_forwarding_rule", {"name": "shop", "port_range": "80", "target": {"unknown": "google_compute_target_http_proxy.shop.id"}}, {"google_compute_target_http_proxy": [{"type": "google_compute_target_http_proxy", "name": "shop", "address": "google_compute_target_http_proxy.shop", "config": {}}]}, {["name"]}],
		["google_compute_forwarding_rule", {"name": "shop", "port_range": "80", "load_balancing_scheme": "EXTERNAL_MANAGED", "target": {"unknown": "google_compute_region_target_http_proxy.shop.id"}}, {"google_compute_region_target_http_proxy": [{"type": "google_compute_region_target_http_proxy", "name": "shop", "address": "google_compute_region_target_http_proxy.shop", "config": {}}]}, {["name"]}],
	] {
		_paths(case) == case[3]
		lb_no_plain_http.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_global_forwarding_rule", {"name": "shop", "port_range": "443", "target": "https://www.googleapis.com/compute/v1/projects/shop-1234/global/targetHttpsProxies/shop"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_forwarding_rule", {"name": "shop", "port_range": "80", "load_balancing_scheme": "INTERNAL_MANAGED"}, {}],
	] {
		not lb_no_plain_http.applies with input as _resource(case[0], case[1], case[2])
	}
}
