package policies.terraform.google.sql_connections_encrypted_test

import data.policies.terraform.google.sql_connections_encrypted

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_connections_encrypted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {}, {}, {["settings", 0, "ip_configuration", 0, "require_ssl"]}],
		["google_sql_database_instance", {"settings": [{"ip_configuration": [{"ssl_mode": "ALLOW_UNENCRYPTED_AND_ENCRYPTED", "require_ssl": true}]}]}, {}, {["settings", 0, "ip_configuration", 0, "ssl_mode"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"settings": [{"ip_configuration": [{"ssl_mode": "ENCRYPTED_ONLY"}]}]}, {}],
		["google_sql_database_instance", {"settings": [{"ip_configuration": [{"require_ssl": true}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
