package policies.terraform.google.sql_networks_restricted_test

import data.policies.terraform.google.sql_networks_restricted

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_networks_restricted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"settings": [{"ip_configuration": [{"authorized_networks": [{"value": "192.0.2.0/28"}, {"value": "0.0.0.0/0"}]}]}]}, {}, {["settings", 0, "ip_configuration", 0, "authorized_networks", 1, "value"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {}, {}],
		["google_sql_database_instance", {"settings": [{"ip_configuration": [{"authorized_networks": [{"value": "192.0.2.0/28"}]}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
