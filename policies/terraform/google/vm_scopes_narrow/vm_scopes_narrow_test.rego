package policies.terraform.google.vm_scopes_narrow_test

import data.policies.terraform.google.vm_scopes_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vm_scopes_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"service_account": [{"scopes": ["storage-ro", "cloud-platform"]}]}, {}, {["service_account", 0, "scopes"]}],
		["google_compute_instance_from_template", {"service_account": [{"scopes": ["cloud-platform"]}]}, {}, {["service_account", 0, "scopes"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {}, {}],
		["google_compute_instance", {"service_account": [{"email": "a@b.iam.gserviceaccount.com", "scopes": ["https://www.googleapis.com/auth/cloud-platform"]}]}, {}],
		["google_compute_instance", {"service_account": [{"scopes": ["storage-ro"]}]}, {}],
	] {
		_paths(case) == set()
	}
}
