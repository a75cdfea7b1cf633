package policies.terraform.google.lb_filtered_test

import data.policies.terraform.google.lb_filtered

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := lb_filtered.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_backend_service", {"name": "shop", "protocol": "HTTPS"}, {}, {["security_policy"]}],
	] {
		_paths(case) == case[3]
		lb_filtered.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_backend_service", {"name": "shop", "protocol": "HTTPS", "security_policy": "shop"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_backend_service", {"name": "shop", "protocol": "HTTPS", "load_balancing_scheme": "INTERNAL_MANAGED"}, {}],
		["google_compute_backend_service", {"name": "shop", "protocol": "TCP"}, {}],
	] {
		not lb_filtered.applies with input as _resource(case[0], case[1], case[2])
	}
}
