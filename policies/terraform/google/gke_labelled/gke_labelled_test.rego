package policies.terraform.google.gke_labelled_test

import data.policies.terraform.google.gke_labelled

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_labelled.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"name": "shop", "location": "europe-west1"}, {}, {["resource_labels"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "resource_labels": {"owner": "shop"}}, {}],
	] {
		_paths(case) == set()
	}
}
