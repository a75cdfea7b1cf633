package policies.terraform.google.dns_queries_logged_test

import data.policies.terraform.google.dns_queries_logged

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := dns_queries_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_dns_policy", {"name": "inner", "networks": [{"network_url": "projects/shop-1234/global/networks/inner"}], "enable_logging": false}, {}, {["enable_logging"]}],
		["google_dns_policy", {"name": "inner", "networks": [{"network_url": "projects/shop-1234/global/networks/inner"}]}, {}, {["enable_logging"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_dns_policy", {"name": "inner", "networks": [{"network_url": "projects/shop-1234/global/networks/inner"}], "enable_logging": true}, {}],
	] {
		_paths(case) == set()
	}
}
