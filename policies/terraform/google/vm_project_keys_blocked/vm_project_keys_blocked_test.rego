package policies.terraform.google.vm_project_keys_blocked_test

import data.policies.terraform.google.vm_project_keys_blocked

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vm_project_keys_blocked.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"metadata": {"block-project-ssh-keys": false}}, {}, {["metadata", "block-project-ssh-keys"]}],
		["google_compute_instance", {}, {}, {["metadata", "block-project-ssh-keys"]}],
		["google_compute_instance_from_template", {"metadata": {"block-project-ssh-keys": false}}, {}, {["metadata", "block-project-ssh-keys"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {"metadata": {"block-project-ssh-keys": "TRUE"}}, {}],
	] {
		_paths(case) == set()
	}
}

test_copies_that_say_nothing_do_not_count if {
	not vm_project_keys_blocked.applies with input as _resource("google_compute_instance_from_template", {}, {})
	every value in [true, false, "FALSE"] {
		config := {"metadata": {"block-project-ssh-keys": value}}
		vm_project_keys_blocked.applies with input as _resource("google_compute_instance_from_template", config, {})
	}
	vm_project_keys_blocked.applies with input as _resource("google_compute_instance", {}, {})
}
