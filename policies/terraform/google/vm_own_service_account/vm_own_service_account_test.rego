package policies.terraform.google.vm_own_service_account_test

import data.policies.terraform.google.vm_own_service_account

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vm_own_service_account.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"name": "a"}, {}, {["service_account", 0, "email"]}],
		["google_compute_instance", {}, {}, {["service_account", 0, "email"]}],
		["google_compute_instance", {"name": "a", "service_account": [{"email": "123-compute@developer.gserviceaccount.com"}]}, {}, {["service_account", 0, "email"]}],
		["google_compute_instance_from_template", {"service_account": [{"email": "123-compute@developer.gserviceaccount.com"}]}, {}, {["service_account", 0, "email"]}],
	] {
		_paths(case) == case[3]
		vm_own_service_account.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {"name": "a", "service_account": [{"email": "worker@example.iam.gserviceaccount.com"}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_instance", {"name": "gke-node"}, {}],
		["google_compute_instance_from_template", {"name": "worker"}, {}],
	] {
		not vm_own_service_account.applies with input as _resource(case[0], case[1], case[2])
	}
}
