package policies.terraform.google.alloydb_connections_encrypted_test

import data.policies.terraform.google.alloydb_connections_encrypted

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := alloydb_connections_encrypted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_alloydb_instance", {"cluster": "orders", "instance_id": "main", "client_connection_config": [{"ssl_config": [{"ssl_mode": "ALLOW_UNENCRYPTED_AND_ENCRYPTED"}]}]}, {}, {["client_connection_config", 0, "ssl_config", 0, "ssl_mode"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_alloydb_instance", {"cluster": "orders", "instance_id": "main", "client_connection_config": [{"ssl_config": [{"ssl_mode": "ENCRYPTED_ONLY"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
