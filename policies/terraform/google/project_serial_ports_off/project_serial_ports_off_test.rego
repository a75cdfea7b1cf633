package policies.terraform.google.project_serial_ports_off_test

import data.policies.terraform.google.project_serial_ports_off

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := project_serial_ports_off.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_project_metadata", {"metadata": {"serial-port-enable": "true", "enable-oslogin": "true"}}, {}, {["metadata", "serial-port-enable"]}],
		["google_compute_project_metadata_item", {"key": "serial-port-enable", "value": "TRUE"}, {}, {["value"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_project_metadata", {"metadata": {"enable-oslogin": "true"}}, {}],
		["google_compute_project_metadata_item", {"key": "serial-port-enable", "value": "false"}, {}],
	] {
		_paths(case) == set()
	}
}
