package policies.terraform.google.vertex_endpoints_private_test

import data.policies.terraform.google.vertex_endpoints_private

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vertex_endpoints_private.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_vertex_ai_endpoint", {"name": "1", "display_name": "prices", "location": "europe-west1"}, {}, {["network"]}],
		["google_vertex_ai_index_endpoint", {"display_name": "prices", "public_endpoint_enabled": true}, {}, {["public_endpoint_enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_vertex_ai_endpoint", {"name": "1", "display_name": "prices", "location": "europe-west1", "network": "projects/1234/global/networks/inner"}, {}],
		["google_vertex_ai_index_endpoint", {"display_name": "prices", "private_service_connect_config": [{"enable_private_service_connect": true}]}, {}],
	] {
		_paths(case) == set()
	}
}
