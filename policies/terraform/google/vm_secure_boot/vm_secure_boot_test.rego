package policies.terraform.google.vm_secure_boot_test

import data.policies.terraform.google.vm_secure_boot

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_compute_instance", {}, ["shielded_instance_config", 0, "enable_secure_boot"]],
		["google_compute_instance", {"shielded_instance_config": [{"enable_secure_boot": false}]}, ["shielded_instance_config", 0, "enable_secure_boot"]],
	] {
		findings := vm_secure_boot.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main starts software that nobody signed", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {"shielded_instance_config": [{"enable_secure_boot": true}]}],
	] {
		findings := vm_secure_boot.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
