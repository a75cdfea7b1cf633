package policies.terraform.google.vm_os_login_test

import data.policies.terraform.google.vm_os_login

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vm_os_login.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_instance", {"metadata": {"enable-oslogin": "FALSE"}}, {}, {["metadata", "enable-oslogin"]}],
		["google_compute_instance_from_template", {"metadata": {"enable-oslogin": false}}, {}, {["metadata", "enable-oslogin"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_instance", {"metadata": {"enable-oslogin": true}}, {}],
		["google_compute_instance", {}, {}],
	] {
		_paths(case) == set()
	}
}
