package policies.terraform.google.required_labels_test

import data.policies.terraform.google.required_labels

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := required_labels.deny with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-TF-GOOGLE-0205": {"required": ["owner", "classification"]}}
}

test_deny_faults if {
	every case in [
		["google_storage_bucket", {"name": "shop", "location": "EU"}, {}, {["labels"], ["labels"]}],
		["google_compute_instance", {"name": "web", "machine_type": "e2-small", "labels": {"owner": "shop"}}, {}, {["labels"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket", {"name": "shop", "location": "EU", "labels": {"owner": "shop", "classification": "internal"}}, {}],
	] {
		_paths(case) == set()
	}
}
