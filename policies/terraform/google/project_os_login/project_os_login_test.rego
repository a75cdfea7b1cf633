package policies.terraform.google.project_os_login_test

import data.policies.terraform.google.project_os_login

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := project_os_login.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_project_metadata", {"metadata": {"enable-oslogin": false}}, {}, {["metadata", "enable-oslogin"]}],
		["google_compute_project_metadata_item", {"key": "enable-oslogin", "value": "FALSE"}, {}, {["value"]}],
	] {
		_paths(case) == case[3]
		project_os_login.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_project_metadata", {"metadata": {"enable-oslogin": "TRUE"}}, {}],
		["google_compute_project_metadata_item", {"key": "enable-oslogin", "value": "TRUE"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_project_metadata_item", {"key": "a"}, {}],
	] {
		not project_os_login.applies with input as _resource(case[0], case[1], case[2])
	}
}
