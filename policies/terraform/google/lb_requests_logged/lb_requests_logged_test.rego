package policies.terraform.google.lb_requests_logged_test

import data.policies.terraform.google.lb_requests_logged

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := lb_requests_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_backend_service", {"name": "shop", "protocol": "HTTPS", "log_config": [{"enable": false}]}, {}, {["log_config", 0, "enable"]}],
		["google_compute_backend_service", {"name": "shop", "protocol": "HTTPS"}, {}, {["log_config", 0, "enable"]}],
		["google_compute_region_backend_service", {"name": "shop", "protocol": "HTTPS", "region": "europe-west1", "load_balancing_scheme": "EXTERNAL_MANAGED", "log_config": [{"enable": false}]}, {}, {["log_config", 0, "enable"]}],
		["google_compute_region_backend_service", {"name": "shop", "protocol": "HTTPS", "region": "europe-west1", "load_balancing_scheme": "EXTERNAL_MANAGED"}, {}, {["log_config", 0, "enable"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_backend_service", {"name": "shop", "protocol": "HTTPS", "log_config": [{"enable": true}]}, {}],
		["google_compute_region_backend_service", {"name": "shop", "protocol": "HTTPS", "region": "europe-west1", "load_balancing_scheme": "EXTERNAL_MANAGED", "log_config": [{"enable": true}]}, {}],
	] {
		_paths(case) == set()
	}
}
