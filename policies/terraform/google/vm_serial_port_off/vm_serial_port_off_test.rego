package policies.terraform.google.vm_serial_port_off_test

import data.policies.terraform.google.vm_serial_port_off

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vm_serial_port_off.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"metadata": {"serial-port-enable": "TRUE"}}, {}, {["metadata", "serial-port-enable"]}],
		["google_compute_instance_from_template", {"metadata": {"serial-port-enable": 1}}, {}, {["metadata", "serial-port-enable"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {"metadata": {"serial-port-enable": false}}, {}],
		["google_compute_instance", {}, {}],
	] {
		_paths(case) == set()
	}
}
