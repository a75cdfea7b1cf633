package policies.terraform.google.run_internal_test

import data.policies.terraform.google.run_internal

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := run_internal.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloud_run_v2_service", {"name": "shop", "location": "europe-west1"}, {}, {["ingress"]}],
		["google_cloud_run_v2_service", {"name": "shop", "location": "europe-west1", "ingress": "INGRESS_TRAFFIC_ALL"}, {}, {["ingress"]}],
		["google_cloud_run_service", {"name": "shop", "location": "europe-west1", "metadata": [{"annotations": {"run.googleapis.com/ingress": "all"}}]}, {}, {["metadata", 0, "annotations", "run.googleapis.com/ingress"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_cloud_run_v2_service", {"name": "shop", "location": "europe-west1", "ingress": "INGRESS_TRAFFIC_INTERNAL_ONLY"}, {}],
		["google_cloud_run_service", {"name": "shop", "location": "europe-west1", "metadata": [{"annotations": {"run.googleapis.com/ingress": "internal"}}]}, {}],
	] {
		_paths(case) == set()
	}
}
