package policies.terraform.google.sql_no_public_address_test

import data.policies.terraform.google.sql_no_public_address

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_no_public_address.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {}, {}, {["settings", 0, "ip_configuration", 0, "ipv4_enabled"]}],
	] {
		_paths(case) == case[3]
		sql_no_public_address.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"settings": [{"ip_configuration": [{"ipv4_enabled": false}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_sql_database_instance", {"master_instance_name": "x"}, {}],
	] {
		not sql_no_public_address.applies with input as _resource(case[0], case[1], case[2])
	}
}
