package policies.terraform.google.vm_integrity_watched_test

import data.policies.terraform.google.vm_integrity_watched

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"shielded_instance_config": [{"enable_integrity_monitoring": false}]}, ["shielded_instance_config", 0, "enable_integrity_monitoring"]],
	] {
		findings := vm_integrity_watched.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main does not watch the integrity of its start", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {"shielded_instance_config": [{"enable_integrity_monitoring": true}]}],
		["google_compute_instance", {}],
	] {
		findings := vm_integrity_watched.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
