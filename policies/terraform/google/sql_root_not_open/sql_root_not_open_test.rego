package policies.terraform.google.sql_root_not_open_test

import data.policies.terraform.google.sql_root_not_open

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_root_not_open.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_user", {"name": "root"}, {}, {[]}],
	] {
		_paths(case) == case[3]
		sql_root_not_open.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_user", {"name": "root", "password": "x"}, {}],
		["google_sql_user", {"name": "root", "type": "CLOUD_IAM_USER"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_sql_user", {"name": "app"}, {}],
	] {
		not sql_root_not_open.applies with input as _resource(case[0], case[1], case[2])
	}
}
