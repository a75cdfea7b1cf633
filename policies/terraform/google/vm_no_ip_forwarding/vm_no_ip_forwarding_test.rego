package policies.terraform.google.vm_no_ip_forwarding_test

import data.policies.terraform.google.vm_no_ip_forwarding

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"can_ip_forward": true}, ["can_ip_forward"]],
		["google_compute_instance_from_machine_image", {"can_ip_forward": true}, ["can_ip_forward"]],
	] {
		findings := vm_no_ip_forwarding.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main forwards packets of others", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {"can_ip_forward": false}],
		["google_compute_instance", {}],
	] {
		findings := vm_no_ip_forwarding.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
