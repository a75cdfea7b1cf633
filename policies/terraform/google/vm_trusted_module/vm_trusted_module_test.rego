package policies.terraform.google.vm_trusted_module_test

import data.policies.terraform.google.vm_trusted_module

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"shielded_instance_config": [{"enable_vtpm": false}]}, ["shielded_instance_config", 0, "enable_vtpm"]],
	] {
		findings := vm_trusted_module.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main has no trusted module", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {"shielded_instance_config": [{"enable_vtpm": true}]}],
		["google_compute_instance", {}],
	] {
		findings := vm_trusted_module.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
