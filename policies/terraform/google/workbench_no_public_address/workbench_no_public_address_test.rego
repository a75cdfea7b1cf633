package policies.terraform.google.workbench_no_public_address_test

import data.policies.terraform.google.workbench_no_public_address

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := workbench_no_public_address.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b", "gce_setup": [{"disable_public_ip": false}]}, {}, {["gce_setup", 0, "disable_public_ip"]}],
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b"}, {}, {["gce_setup", 0, "disable_public_ip"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b", "gce_setup": [{"disable_public_ip": true}]}, {}],
	] {
		_paths(case) == set()
	}
}
