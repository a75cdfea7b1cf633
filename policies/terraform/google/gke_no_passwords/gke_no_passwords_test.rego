package policies.terraform.google.gke_no_passwords_test

import data.policies.terraform.google.gke_no_passwords

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_no_passwords.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"master_auth": [{"username": "admin"}]}, {}, {["master_auth", 0, "username"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"master_auth": [{"username": "", "password": ""}]}, {}],
		["google_container_cluster", {}, {}],
	] {
		_paths(case) == set()
	}
}
