package policies.terraform.google.build_pools_private_test

import data.policies.terraform.google.build_pools_private

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := build_pools_private.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloudbuild_worker_pool", {"name": "builds", "location": "europe-west1", "worker_config": [{"no_external_ip": false}]}, {}, {["worker_config", 0, "no_external_ip"]}],
		["google_cloudbuild_worker_pool", {"name": "builds", "location": "europe-west1"}, {}, {["worker_config", 0, "no_external_ip"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_cloudbuild_worker_pool", {"name": "builds", "location": "europe-west1", "worker_config": [{"no_external_ip": true}]}, {}],
	] {
		_paths(case) == set()
	}
}
