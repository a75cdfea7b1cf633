package policies.terraform.google.vm_no_public_address_test

import data.policies.terraform.google.vm_no_public_address

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vm_no_public_address.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"network_interface": [{"network": "a", "access_config": [{}]}]}, {}, {["network_interface", 0, "access_config", 0]}],
		["google_compute_instance_from_machine_image", {"network_interface": [{"network": "a", "access_config": [{}]}]}, {}, {["network_interface", 0, "access_config", 0]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {}, {}],
		["google_compute_instance", {"network_interface": [{"network": "a"}]}, {}],
	] {
		_paths(case) == set()
	}
}
